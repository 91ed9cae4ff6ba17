import { understanding } from '@opgave/shared/method/perspectiveSwitch';
import type { SwitchShown } from '@opgave/shared/method/sessionSwitch';
import { useText } from '#i18n/useText.ts';
import { MarkCounts } from './MarkCounts.tsx';
import styles from './switching.module.css';
import { type SwitchRow, switchRows } from './switchRows.ts';
import { WhoseWords } from './WhoseWords.tsx';

/** The same as numbers: a row for each pair of groups, a column for each time. */
export function SwitchTable({ shown }: { readonly shown: readonly SwitchShown[] }) {
  const t = useText();
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{t('switch.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('switch.pair')}</th>
          {shown.map(({ attempt }) => (
            <th key={attempt} scope="col">
              {t(`switch.attempt.${attempt > 1 ? 2 : 1}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {switchRows(shown).map((row) => (
          <tr key={row.name}>
            <th scope="row">
              <WhoseWords pair={row.pair} />
            </th>
            {shown.map(({ attempt }) => (
              <td key={attempt}>
                <Cell row={row} attempt={attempt} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row, attempt }: { readonly row: SwitchRow; readonly attempt: number }) {
  const pair = row.given.find((one) => one.attempt === attempt)?.pair;
  if (!pair) return '–';
  const score = understanding(pair);
  return (
    <>
      {score !== undefined && `${score}%`}
      <br />
      <MarkCounts marks={pair.marks} />
    </>
  );
}
