import { IconHandStop } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { CardLine } from './CardLine.tsx';
import { HiddenWhy } from './HiddenWhy.tsx';
import { LeadQuestion } from './LeadQuestion.tsx';
import { MyCard } from './MyCard.tsx';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type QuestionItemProps = { readonly question: AskedHere; readonly tools: QuestionTools };

/** One question with what became of it, and what people wrote to it. */
export function QuestionItem({ question, tools }: QuestionItemProps) {
  const t = useText();
  const { id, text, kind, isHeld, isOnTable, letThrough, cards } = question;
  const isHidden = question.hidden !== undefined;
  return (
    <Card as="li" data-place={id} tabIndex={-1}>
      <div className={styles['part']}>
        <p className={styles['tags']}>
          <Tag tone={kind === 'fundamental' ? 'accent' : 'neutral'}>{t(`questions.kind.${kind}`)}</Tag>
          {isOnTable && <Tag tone="ok">{t('questions.onTable')}</Tag>}
          {isHeld && <Tag tone="warn">{t('questions.waits')}</Tag>}
        </p>
        {text !== '' && <h3 className={styles['text']}>{text}</h3>}
        <HiddenWhy words={question} />
        {letThrough !== undefined && (
          <p className={parts['small']}>{t('questions.letThroughBecause', { reason: letThrough })}</p>
        )}
        {cards.length > 0 && !isHidden && (
          <ul className={styles['cards']} aria-label={t('questions.cards')}>
            {cards.map((card) => (
              <CardLine key={card.id} question={question} card={card} tools={tools} />
            ))}
          </ul>
        )}
        {!question.isAnswered && !isHidden && <Joining question={question} tools={tools} />}
        {question.mayTakeBack && tools.order?.takeBack && (
          <div className={styles['row']}>
            <Button
              size="sm"
              variant="plain"
              isBusy={tools.isBusy}
              onPress={() => tools.order?.takeBack?.({ kind: 'question', questionId: id })}
            >
              {t('questions.takeBack')}
            </Button>
          </div>
        )}
        {tools.renderSendOn?.(question)}
        {tools.lead && <LeadQuestion question={question} tools={tools} lead={tools.lead} />}
      </div>
    </Card>
  );
}

/** A card of one's own, and a hand. */
function Joining({ question: { id, isHeld, cards }, tools }: QuestionItemProps) {
  const { card, onHand, isBusy } = tools;
  const mine = cards.find(({ isMine }) => isMine);
  return (
    <>
      {card && !isHeld && (
        <MyCard
          key={mine?.id}
          keptAs={`${card.keptAs}.${id}`}
          mine={mine?.text}
          isBusy={isBusy}
          onCard={(words) => card.put(id, words)}
        />
      )}
      {onHand && <MyHand isHeld={isHeld} isUp={tools.handIsAbout === id} onHand={() => onHand(id)} />}
    </>
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
      {isHeld && isUp && <span className={parts['small']}>{t('questions.handWaits')}</span>}
    </div>
  );
}
