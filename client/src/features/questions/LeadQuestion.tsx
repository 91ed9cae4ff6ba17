import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LetThrough } from './LetThrough.tsx';
import styles from './questions.module.css';
import type { AskedHere } from './questionTools.ts';

type LeadQuestionProps = {
  readonly question: AskedHere;
  readonly isBusy: boolean;
  readonly lead: (command: SessionCommand) => void;
};

/** What who leads does with a question; one that waits is only let through, with a reason. */
export function LeadQuestion({ question, isBusy, lead }: LeadQuestionProps) {
  const t = useText();
  const [isLetting, setIsLetting] = useState(false);
  const { id: questionId, kind, isHeld, isOnTable, isAnswered } = question;
  const as = kind === 'practical' ? 'fundamental' : 'practical';
  if (isHeld && isLetting) {
    return (
      <LetThrough
        isBusy={isBusy}
        onLet={(reason) => lead({ kind: 'question.letThrough', questionId, reason })}
        onStop={() => setIsLetting(false)}
      />
    );
  }
  const act = (say: string, command: SessionCommand) => (
    <Button key={command.kind} size="sm" variant="plain" isBusy={isBusy} onPress={() => lead(command)}>
      {say}
    </Button>
  );
  if (isAnswered) {
    return (
      <div className={styles['row']}>
        {act(t('questions.reopen'), { kind: 'question.reopen', questionId })}
      </div>
    );
  }
  return (
    <div className={styles['row']}>
      {isHeld && (
        <Button size="sm" onPress={() => setIsLetting(true)}>
          {t('questions.letThrough')}
        </Button>
      )}
      {!isHeld && !isOnTable && act(t('questions.take'), { kind: 'question.take', questionId })}
      {!isHeld && act(t('questions.isAnswered'), { kind: 'question.answer', questionId })}
      {act(t(`questions.markAs.${as}`), { kind: 'question.mark', questionId, as })}
    </div>
  );
}
