import type { ReflectionView } from '@opgave/shared/contract/reflection';
import { REFLECTION_NEXT } from '@opgave/shared/method/phases';
import { LEARNED, type ReflectionField } from '@opgave/shared/method/reflectionFields';
import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { RESULT_TONES } from './resultTones.ts';
import cycle from './rounds.module.css';

type RoundProps = { readonly round: ReflectionView['earlier'][number] };

/** Every round before this one as a cycle: what was planned, done, seen, and chosen after that (`method.md` section 9). */
export function Rounds({ earlier }: Pick<ReflectionView, 'earlier'>) {
  const t = useText();
  if (earlier.length === 0) return null;
  return (
    <Part title={t('reflect.rounds')} help={t('reflect.roundsHelp')} id="rounds">
      <ol className={styles['rows']}>
        {earlier.map((round) => (
          <OneRound key={round.number} round={round} />
        ))}
      </ol>
    </Part>
  );
}

function OneRound({ round }: RoundProps) {
  const t = useText();
  const dates = useTableDates();
  const { number, closedAt, effects } = round;
  const promises = effects.map(({ promised, result }, index) => ({ promised, result, key: `${index}` }));
  return (
    <li data-place={`round-${number}`}>
      <h3>{t('reflect.round', { number, day: dates.day(closedAt) })}</h3>
      <ol className={cycle['cycle']}>
        <Turn name="plan">
          <ul>
            {promises.map(({ key, promised }) => (
              <li key={key}>{promised}</li>
            ))}
          </ul>
          {promises.length === 0 && <p>{t('reflect.noPromises')}</p>}
        </Turn>
        <Turn name="do">
          <Said round={round} fields={['done']} />
        </Turn>
        <Turn name="check">
          <Said round={round} fields={['noticed']} />
          <ul>
            {promises.map(({ key, promised, result }) => (
              <li key={key}>
                {promised} <Tag tone={RESULT_TONES[result]}>{t(`reflect.result.${result}`)}</Tag>
              </li>
            ))}
          </ul>
        </Turn>
        <Turn name="act">
          <Next round={round} />
          <Said round={round} fields={['nextBecause', ...LEARNED]} />
        </Turn>
      </ol>
    </li>
  );
}

type TurnProps = { readonly name: 'plan' | 'do' | 'check' | 'act'; readonly children: ReactNode };

function Turn({ name, children }: TurnProps) {
  const t = useText();
  return (
    <li>
      <h4>{t(`reflect.turn.${name}`)}</h4>
      {children}
    </li>
  );
}

function Next({ round: { answers } }: RoundProps) {
  const t = useText();
  const next = REFLECTION_NEXT.find((one) => one === answers.find(({ key }) => key === 'next')?.text);
  return next ? (
    <p>
      <Tag tone="accent">{t(`reflect.next.${next}`)}</Tag>
    </p>
  ) : null;
}

type SaidProps = RoundProps & { readonly fields: readonly ReflectionField[] };

/** What was answered, each under its question. */
function Said({ round: { answers }, fields }: SaidProps) {
  const t = useText();
  return fields.map((field) => {
    const text = answers.find(({ key }) => key === field)?.text ?? '';
    if (text === '') return null;
    return (
      <div key={field}>
        {fields.length > 1 && <p className={styles['soft']}>{t(`reflect.field.${field}`)}</p>}
        <p className={styles['words']}>{text}</p>
      </div>
    );
  });
}
