import { REFLECTION_NEXT } from '@opgave/shared/method/phases';
import { READ_AGAIN } from '@opgave/shared/method/reflectionFields';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { type OnReflection, useOnReflection } from './reflectionContext.ts';

type Round = OnReflection['view']['earlier'][number];

/** Every round before this one: what was really done, what people noticed, what was learned and chosen. */
export function Rounds() {
  const t = useText();
  const { view } = useOnReflection();
  if (view.earlier.length === 0) return null;
  return (
    <Part title={t('reflect.rounds')} help={t('reflect.roundsHelp')} id="rounds">
      <ol className={styles['rows']}>
        {view.earlier.map((round) => (
          <OneRound key={round.number} round={round} />
        ))}
      </ol>
    </Part>
  );
}

function OneRound({ round }: { readonly round: Round }) {
  const t = useText();
  const dates = useTableDates();
  const said = (key: string) => round.answers.find((one) => one.key === key)?.text ?? '';
  const next = REFLECTION_NEXT.find((one) => one === said('next'));
  return (
    <li data-place={`round-${round.number}`}>
      <div className={styles['head']}>
        <h3>{t('reflect.round', { number: round.number, day: dates.day(round.closedAt) })}</h3>
        {next && <Tag tone="accent">{t(`reflect.next.${next}`)}</Tag>}
      </div>
      {READ_AGAIN.filter((key) => said(key) !== '').map((key) => (
        <div key={key}>
          <p className={styles['soft']}>{t(`reflect.field.${key}`)}</p>
          <p className={styles['words']}>{said(key)}</p>
        </div>
      ))}
    </li>
  );
}
