import type { SizingShown } from '@opgave/shared/method/sessionSizing';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Severities } from './Severities.tsx';
import styles from './sizing.module.css';
import { type SizingRow, sizingRows } from './sizingRows.ts';
import { WhoseRow } from './WhoseRow.tsx';

/** The same estimates as numbers: a row for each group, a column for each time. */
export function SizingTable({ shown }: { readonly shown: readonly SizingShown[] }) {
  const t = useText();
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{t('sizing.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sizing.group')}</th>
          {shown.map(({ attempt }) => (
            <th key={attempt} scope="col">
              {t(`sizing.attempt.${attempt > 1 ? 2 : 1}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sizingRows(shown).map((row) => (
          <tr key={row.groups.join()}>
            <th scope="row">
              <WhoseRow groups={row.groups} />
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

function Cell({ row, attempt }: { readonly row: SizingRow; readonly attempt: number }) {
  const t = useText();
  const [language] = useLanguage();
  const number = new Intl.NumberFormat(language);
  const column = row.given.find((one) => one.attempt === attempt)?.column;
  if (!column) return '–';
  return (
    <>
      {t('sizing.range', { low: number.format(column.low), high: number.format(column.high) })}
      <br />
      <Severities column={column} />
    </>
  );
}
