import { IconHandStop } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import { LeadQuestion } from './LeadQuestion.tsx';
import { MyCard } from './MyCard.tsx';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type QuestionItemProps = { readonly question: AskedHere; readonly tools: QuestionTools };

/** One question with what became of it, and what people wrote to it. */
export function QuestionItem({ question, tools }: QuestionItemProps) {
  const t = useText();
  const { id, text, kind, isHeld, isOnTable, isAnswered, letThrough, cards, myCard } = question;
  const { onHand, onCard, lead } = tools;
  return (
    <Card as="li">
      <div className={styles['part']}>
        <p className={styles['tags']}>
          <Tag tone={kind === 'fundamental' ? 'accent' : 'neutral'}>{t(`questions.kind.${kind}`)}</Tag>
          {isOnTable && <Tag tone="ok">{t('questions.onTable')}</Tag>}
          {isHeld && <Tag tone="warn">{t('questions.waits')}</Tag>}
        </p>
        <h3 className={styles['text']}>{text}</h3>
        {letThrough !== undefined && (
          <p className={styles['soft']}>{t('questions.letThroughBecause', { reason: letThrough })}</p>
        )}
        {cards.length > 0 && (
          <ul className={styles['cards']} aria-label={t('questions.cards')}>
            {cards.map((card, index) => (
              <li key={index}>{card}</li>
            ))}
          </ul>
        )}
        {onCard && !isHeld && !isAnswered && (
          <MyCard mine={myCard} isBusy={tools.isBusy} onCard={(words) => onCard(id, words)} />
        )}
        {onHand && !isAnswered && (
          <MyHand isHeld={isHeld} isUp={tools.handIsAbout === id} onHand={() => onHand(id)} />
        )}
        {lead && <LeadQuestion question={question} isBusy={tools.isBusy} lead={lead} />}
      </div>
    </Card>
  );
}

type MyHandProps = { readonly isHeld: boolean; readonly isUp: boolean; readonly onHand: () => void };

/** A hand about this question; it waits while the question waits. */
function MyHand({ isHeld, isUp, onHand }: MyHandProps) {
  const t = useText();
  return (
    <div className={styles['row']}>
      <Button
        size="sm"
        variant="plain"
        icon={<IconHandStop aria-hidden="true" />}
        cannotYet={isUp ? t('questions.handIsUp') : undefined}
        onPress={onHand}
      >
        {t(isUp ? 'questions.myHand' : 'questions.hand')}
      </Button>
      {isHeld && isUp && <span className={styles['soft']}>{t('questions.handWaits')}</span>}
    </div>
  );
}
