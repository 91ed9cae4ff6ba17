import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { HideOrShow } from '#ui/HideOrShow.tsx';
import { ReasonForm } from '#ui/ReasonForm.tsx';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type LeadQuestionProps = {
  readonly question: AskedHere;
  readonly tools: QuestionTools;
  readonly lead: (command: SessionCommand) => void;
};

/** What who leads does with a question; one that waits is only let through, with a reason. */
export function LeadQuestion({ question, tools, lead }: LeadQuestionProps) {
  const t = useText();
  const [isLetting, setIsLetting] = useState(false);
  const { id: questionId, isHeld } = question;
  const { isBusy, order } = tools;
  const isHidden = question.hidden !== undefined;
  const on = { kind: 'question', questionId } as const;
  if (isHeld && isLetting) {
    return (
      <ReasonForm
        label={t('questions.reason')}
        help={t('questions.reasonHelp')}
        length={QUESTIONS.reason}
        say={{ now: t('questions.letThroughNow'), stop: t('questions.letWait') }}
        isBusy={isBusy}
        onDo={(reason) => lead({ kind: 'question.letThrough', questionId, reason })}
        onStop={() => setIsLetting(false)}
      />
    );
  }
  return (
    <div className={styles['row']}>
      {isHeld && (
        <Button size="sm" onPress={() => setIsLetting(true)}>
          {t('questions.letThrough')}
        </Button>
      )}
      {!isHidden && <Deeds question={question} isBusy={isBusy} lead={lead} />}
      {order?.hide && (
        <HideOrShow
          length={QUESTIONS.reason}
          label={t('questions.hideQuestion')}
          isHidden={isHidden}
          isBusy={isBusy}
          onHide={(reason) => order.hide?.(on, reason)}
          onShow={() => order.show?.(on)}
        />
      )}
    </div>
  );
}

type DeedsProps = Pick<LeadQuestionProps, 'question' | 'lead'> & { readonly isBusy: boolean };

function Deeds({ question, isBusy, lead }: DeedsProps) {
  const t = useText();
  const { id: questionId, kind, isHeld, isOnTable, isAnswered } = question;
  const as = kind === 'practical' ? 'fundamental' : 'practical';
  const act = (say: string, command: SessionCommand) => (
    <Button key={command.kind} size="sm" variant="plain" isBusy={isBusy} onPress={() => lead(command)}>
      {say}
    </Button>
  );
  if (isAnswered) return act(t('questions.reopen'), { kind: 'question.reopen', questionId });
  return (
    <>
      {!isHeld && !isOnTable && act(t('questions.take'), { kind: 'question.take', questionId })}
      {!isHeld && act(t('questions.isAnswered'), { kind: 'question.answer', questionId })}
      {act(t(`questions.markAs.${as}`), { kind: 'question.mark', questionId, as })}
    </>
  );
}
