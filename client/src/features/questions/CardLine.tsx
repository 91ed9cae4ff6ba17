import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { HideOrShow } from '#ui/HideOrShow.tsx';
import { HiddenWhy } from './HiddenWhy.tsx';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type CardLineProps = {
  readonly question: AskedHere;
  readonly card: AskedHere['cards'][number];
  readonly tools: QuestionTools;
};

/** What somebody wrote to a question, with what one may do with it. */
export function CardLine({ question, card, tools }: CardLineProps) {
  const t = useText();
  const { isBusy, order } = tools;
  const hide = order?.hide;
  const on = { kind: 'card', questionId: question.id, cardId: card.id } as const;
  return (
    <li>
      {card.text}
      <HiddenWhy words={card} />
      <div className={styles['row']}>
        {order && hide && question.hidden === undefined && (
          <HideOrShow
            length={QUESTIONS.reason}
            label={t('questions.hideCard')}
            isHidden={card.hidden !== undefined}
            isBusy={isBusy}
            onHide={(reason) => hide(on, reason)}
            onShow={() => order.show?.(on)}
          />
        )}
        {order?.takeBack && card.isMine && (
          <Button size="sm" variant="plain" isBusy={isBusy} onPress={() => order.takeBack?.(on)}>
            {t('questions.takeBackCard')}
          </Button>
        )}
      </div>
    </li>
  );
}
