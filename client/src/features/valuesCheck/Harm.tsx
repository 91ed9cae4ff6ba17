import type { AnswerHarm, HarmAnswerView, ScoreView } from '@opgave/shared/contract/valuesCheck';
import { IconCheck, IconMessageExclamation } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { HarmForm } from './HarmForm.tsx';
import { Weigher } from './Reasons.tsx';
import { useScoreComments } from './scoreComments.ts';
import styles from './valuesCheck.module.css';

type HarmProps = {
  readonly score: ScoreView;
  /** Resolves with whether it was taken; left out for whoever may not answer. */
  readonly onAnswer: ((answer: AnswerHarm) => Promise<boolean>) | undefined;
  readonly isBusy: boolean;
};

/** Somebody from outside says this value is seriously harmed; that is answered before the table goes on. */
export function Harm({ score, onAnswer, isBusy }: HarmProps) {
  const t = useText();
  const renderComments = useScoreComments();
  const answering = useInPlace();
  const { harm } = score;
  if (!harm) return null;

  async function handleAnswer(answer: AnswerHarm): Promise<boolean> {
    const isTaken = (await onAnswer?.(answer)) ?? false;
    if (isTaken) answering.close();
    return isTaken;
  }

  return (
    <article className={styles['harm']} data-open={!harm.isAnswered}>
      <div className={styles['harmHead']}>
        <Weigher by={score.by} isMine={score.isMine} />
        <Tag
          tone={harm.isAnswered ? 'ok' : 'neutral'}
          icon={
            harm.isAnswered ? <IconCheck aria-hidden="true" /> : <IconMessageExclamation aria-hidden="true" />
          }
        >
          {t(harm.isAnswered ? 'values.harm.answered' : 'values.harm.open')}
        </Tag>
      </div>
      <p>{score.reason}</p>
      {score.forWhom !== undefined && (
        <p className={styles['soft']}>{t('values.forWhomIs', { people: score.forWhom })}</p>
      )}
      {harm.answers.map((answer) => (
        <Answer key={answer.id} given={answer} />
      ))}
      {renderComments(score)}
      {onAnswer && !answering.isOpen && (
        <div>
          <Button size="sm" ref={answering.button} onPress={answering.open}>
            {t(harm.isAnswered ? 'values.harm.answerMore' : 'values.harm.answer')}
          </Button>
        </div>
      )}
      {onAnswer && answering.isOpen && (
        <div ref={answering.form}>
          <HarmForm score={score} isBusy={isBusy} onAnswer={handleAnswer} onCancel={answering.close} />
        </div>
      )}
    </article>
  );
}

function Answer({ given: { by, answer } }: { readonly given: HarmAnswerView }) {
  const t = useText();
  return (
    <div className={styles['answer']}>
      <Weigher by={by} />
      <p>
        {answer.kind === 'comment'
          ? answer.text
          : t('values.harm.inText', { section: t(`section.${answer.section}.title`) })}
      </p>
    </div>
  );
}
