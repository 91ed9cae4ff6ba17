import { understanding } from '@opgave/shared/method/perspectiveSwitch';
import type { SwitchPair, SwitchShown } from '@opgave/shared/method/sessionSwitch';
import { useText } from '#i18n/useText.ts';
import parts from '#ui/part.module.css';
import { MarkCounts } from './MarkCounts.tsx';
import styles from './switching.module.css';
import { type SwitchRow, switchRows } from './switchRows.ts';
import { WhoseWords } from './WhoseWords.tsx';

type SwitchPictureProps = { readonly shown: readonly SwitchShown[]; readonly size?: 'room' };

/** How well each group spoke for another; the first time in grey, and the second below it. */
export function SwitchPicture({ shown, size }: SwitchPictureProps) {
  const newest = shown.at(-1)?.attempt ?? 1;
  return (
    <ol className={styles['pairs']} data-size={size}>
      {switchRows(shown).map((row) => (
        <li key={row.name} className={styles['pair']}>
          <WhoseWords pair={row.pair} />
          <Moved row={row} />
          {row.given.map(({ attempt, pair }) => (
            <Attempt key={attempt} attempt={attempt} pair={pair} newest={newest} />
          ))}
        </li>
      ))}
    </ol>
  );
}

type AttemptProps = { readonly attempt: number; readonly pair: SwitchPair; readonly newest: number };

function Attempt({ attempt, pair, newest }: AttemptProps) {
  const t = useText();
  const score = understanding(pair);
  return (
    <div className={styles['attempt']} data-newest={attempt === newest}>
      <span className={styles['track']} aria-hidden="true">
        {pair.marks.map((count, index) => (
          <span key={index} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className={styles['score']}>
        {newest > 1 && <span className={parts['soft']}>{t(`switch.attempt.${attempt > 1 ? 2 : 1}`)} </span>}
        {score !== undefined && t('switch.score', { score })}
      </span>
      <span className={styles['marks']}>
        <MarkCounts marks={pair.marks} />
      </span>
    </div>
  );
}

/** What a talk changed. */
function Moved({ row }: { readonly row: SwitchRow }) {
  const t = useText();
  const [first, second] = row.given.map(({ pair }) => understanding(pair));
  if (first === undefined || second === undefined) return null;
  const points = second - first;
  if (points === 0) return <span className={styles['moved']}>{t('switch.moved.same')}</span>;
  const way = points > 0 ? 'better' : 'worse';
  return <span className={styles['moved']}>{t(`switch.moved.${way}`, { points: Math.abs(points) })}</span>;
}
