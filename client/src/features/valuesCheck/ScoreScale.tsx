import { SCORES, type Score } from '@opgave/shared/method/valuesCheck';
import { useId } from 'react';
import { FieldError } from '#ui/FieldError.tsx';
import { useScoreTitle } from './scoreWords.ts';
import styles from './valuesCheck.module.css';

/** The best step first, as it reads; who does not know comes last. */
const STEPS = [2, 1, 0, -1, -2, 'unknown'] as const satisfies readonly Score[];
const BARS = SCORES.flatMap((score) => (score === 'unknown' ? [] : [score]));

type ScoreScaleProps = {
  readonly id: string;
  readonly question: string;
  readonly score: Score | undefined;
  readonly error: string | undefined;
  readonly onScore: (score: Score) => void;
};

/** Five steps in words and "I do not know": radio buttons, so that arrows and a screen reader know them. */
export function ScoreScale({ id, question, score, error, onScore }: ScoreScaleProps) {
  const name = useId();
  const errorId = `${id}-error`;
  return (
    <fieldset
      className={styles['scale']}
      data-invalid={error !== undefined}
      {...(error !== undefined && { 'aria-describedby': errorId })}
    >
      <legend className="visually-hidden">{question}</legend>
      <div className={styles['steps']}>
        {STEPS.map((step, index) => (
          <Step
            key={step}
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            step={step}
            isChosen={step === score}
            onChoose={() => onScore(step)}
          />
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}

type StepProps = {
  readonly id: string;
  readonly name: string;
  readonly step: Score;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Step({ id, name, step, isChosen, onChoose }: StepProps) {
  const titleOf = useScoreTitle();
  return (
    <label className={styles['step']}>
      <input
        id={id}
        type="radio"
        name={name}
        className={styles['radio']}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={styles['stepWords']}>{titleOf(step)}</span>
      {step !== 'unknown' && (
        <span className={styles['bars']} aria-hidden="true">
          {BARS.map((bar) => (
            <span key={bar} data-on={bar <= step} />
          ))}
        </span>
      )}
    </label>
  );
}
