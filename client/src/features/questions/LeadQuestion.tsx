import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { HideOrShow } from '#ui/HideOrShow.tsx';
import { ReasonForm } from '#ui/ReasonForm.tsx';
import { type InPlace, useInPlace } from '#ui/useInPlace.ts';
import styles from './questions.module.css';
import type { AskedHere, QuestionTools } from './questionTools.ts';

type LeadQuestionProps = {
  readonly question: AskedHere;
  readonly tools: QuestionTools;
  readonly lead: NonNullable<QuestionTools['lead']>;
};

/** What who leads does with a question; one that waits is only let through, with a reason. */
export function LeadQuestion({ question, tools, lead }: LeadQuestionProps) {
  const t = useText();
  const [letting, marking] = [useInPlace(), useInPlace()];
  const { id: questionId, isHeld } = question;
  const { isBusy, order } = tools;
  const hide = order?.hide;
  const isHidden = question.hidden !== undefined;
  const on = { kind: 'question', questionId } as const;
  if (letting.isOpen && isHeld) {
    return <Because question={question} asks="letThrough" by={letting} isBusy={isBusy} lead={lead} />;
  }
  if (marking.isOpen && question.marksWithReason) {
    return <Because question={question} asks="mark" by={marking} isBusy={isBusy} lead={lead} />;
  }
  return (
    <div className={styles['row']}>
      {isHeld && (
        <Button size="sm" ref={letting.button} onPress={letting.open}>
          {t('questions.letThrough')}
        </Button>
      )}
      {!isHidden && <Deeds question={question} isBusy={isBusy} lead={lead} marking={marking} />}
      {order && hide && (
        <HideOrShow
          length={QUESTIONS.reason}
          label={t('questions.hideQuestion')}
          isHidden={isHidden}
          isBusy={isBusy}
          onHide={(reason) => hide(on, reason)}
          onShow={() => order.show?.(on)}
        />
      )}
    </div>
  );
}

type BecauseProps = Pick<LeadQuestionProps, 'question' | 'lead'> & {
  readonly asks: 'letThrough' | 'mark';
  readonly isBusy: boolean;
  readonly by: InPlace;
};

/** Why a question does not wait, or is one of another kind. */
function Because({ question, asks, isBusy, lead, by }: BecauseProps) {
  const t = useText();
  const { id: questionId } = question;
  const as = otherKind(question);
  const isMark = asks === 'mark';
  return (
    <ReasonForm
      label={t(isMark ? 'questions.markReason' : 'questions.reason')}
      help={t(isMark ? 'questions.markReasonHelp' : 'questions.reasonHelp')}
      length={QUESTIONS.reason}
      say={
        isMark
          ? { now: t(`questions.markAs.${as}`), stop: t('questions.leaveKind') }
          : { now: t('questions.letThroughNow'), stop: t('questions.letWait') }
      }
      isBusy={isBusy}
      ref={by.form}
      onDo={(reason) =>
        lead(
          isMark
            ? { kind: 'question.mark', questionId, as, reason }
            : { kind: 'question.letThrough', questionId, reason },
        )
      }
      onStop={by.close}
    />
  );
}

function otherKind({ kind }: AskedHere): AskedHere['kind'] {
  return kind === 'practical' ? 'fundamental' : 'practical';
}

type DeedsProps = Pick<BecauseProps, 'question' | 'lead' | 'isBusy'> & {
  readonly marking: InPlace;
};

function Deeds({ question, isBusy, lead, marking }: DeedsProps) {
  const t = useText();
  const { id: questionId, isHeld, isOnTable, isAnswered, marksWithReason } = question;
  const as = otherKind(question);
  const act = (say: string, command: SessionCommand) => (
    <Button key={command.kind} size="sm" variant="plain" isBusy={isBusy} onPress={() => void lead(command)}>
      {say}
    </Button>
  );
  const markAs = t(`questions.markAs.${as}`);
  if (isAnswered) return act(t('questions.reopen'), { kind: 'question.reopen', questionId });
  return (
    <>
      {!isHeld && !isOnTable && act(t('questions.take'), { kind: 'question.take', questionId })}
      {!isHeld && act(t('questions.isAnswered'), { kind: 'question.answer', questionId })}
      {marksWithReason ? (
        <Button size="sm" variant="plain" ref={marking.button} onPress={marking.open}>
          {markAs}
        </Button>
      ) : (
        act(markAs, { kind: 'question.mark', questionId, as })
      )}
    </>
  );
}
