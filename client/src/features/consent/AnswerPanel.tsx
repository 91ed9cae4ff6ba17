import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { AnswerFormView } from './AnswerFormView.tsx';
import { RefusalNote, WaitingNote } from './AnswerNotes.tsx';
import { AnswerWords } from './AnswerWords.tsx';
import { type Asked, answerOf, recheckOf } from './answerDraft.ts';
import styles from './consent.module.css';
import { MyAnswer } from './MyAnswer.tsx';
import type { AnswerForm } from './useAnswerForm.ts';
import type { Answering } from './useAnswering.ts';

type AnswerPanelProps = {
  readonly asked: Asked;
  readonly answering: Answering;
  readonly form: AnswerForm;
  /** Whether it is being written; else what was sent is shown. */
  readonly isForm: boolean;
  readonly sections: readonly ProblemSectionKey[];
  readonly isBesideText: boolean;
  readonly hiddenBecause: string | undefined;
  readonly onChange: () => void;
  /** Leaves what was sent as it is. */
  readonly onKeep: () => void;
  readonly parkLink: ReactNode;
  readonly help: ReactNode;
};

/** What was sent, what still waits on this device, or the form. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { asked, answering, form, isForm, hiddenBecause } = props;
  const answer = asked === 'first' ? answerOf(answering.draft) : recheckOf(answering.draft);
  if (answering.isWaiting && answer) return <Waits answering={answering} answer={answer} />;
  if (!isForm && answering.sentAt !== undefined && answer) {
    return (
      <MyAnswer
        answer={answer}
        sentAt={answering.sentAt}
        isNew={answering.isJustSent}
        hiddenBecause={hiddenBecause}
        onChange={() => {
          form.goTo('kind');
          props.onChange();
        }}
      />
    );
  }
  return <Writes {...props} />;
}

function Waits({
  answering,
  answer,
}: {
  readonly answering: Answering;
  readonly answer: Parameters<typeof AnswerWords>[0]['answer'];
}) {
  const { isBusy, triesAgainIn, isOnDevice, send, stopWaiting } = answering;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={styles['form']}>
      <WaitingNote
        {...{ isBusy, triesAgainIn, isOnDevice }}
        onTryNow={() => void send()}
        onChange={stopWaiting}
      />
      <Card>
        <AnswerWords answer={answer} />
      </Card>
    </div>
  );
}

function Writes({
  asked,
  answering,
  form,
  sections,
  isBesideText,
  parkLink,
  help,
  onKeep,
}: AnswerPanelProps) {
  const t = useText();
  const { sentAt, isBusy, refusal, isOnDevice, startAgain } = answering;
  const keep = () => {
    startAgain();
    onKeep();
  };
  return (
    <AnswerFormView
      {...{ asked, form, sections, isBesideText, parkLink, isBusy, help }}
      notes={
        <>
          <RefusalNote refusal={refusal} />
          {!isOnDevice && <p className={styles['soft']}>{t('round.notKept')}</p>}
          {sentAt !== undefined && (
            <div className={styles['keepLine']}>
              <span className={styles['soft']}>{t('round.oldCounts')}</span>
              <Button variant="quiet" size="sm" onPress={keep}>
                {t('round.keepOld')}
              </Button>
            </div>
          )}
        </>
      }
    />
  );
}
