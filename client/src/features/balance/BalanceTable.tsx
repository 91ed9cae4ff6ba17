import type { BalanceRowView } from '@opgave/shared/contract/balance';
import { ACTIVITIES } from '@opgave/shared/method/balance';
import { useLanguage, useText } from '#i18n/useText.ts';
import styles from './balance.module.css';
import { rowName } from './rowName.ts';

/** The same shares as numbers, with what they are made of. */
export function BalanceTable({ rows }: { readonly rows: readonly BalanceRowView[] }) {
  const t = useText();
  const [language] = useLanguage();
  const percent = (share: number | undefined) =>
    share === undefined ? '–' : t('balance.percent', { share });
  return (
    <section className={styles['scroll']} aria-label={t('balance.table')}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('balance.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('values.group')}</th>
            <th scope="col">{t('balance.share')}</th>
            <th scope="col">{t('balance.fair')}</th>
            {ACTIVITIES.map((activity) => (
              <th key={activity} scope="col">
                {t(`balance.activity.${activity}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.groups.join()}`}>
              <th scope="row">{rowName(t, language, row)}</th>
              <td>{percent(row.share)}</td>
              <td>{percent(row.fairShare)}</td>
              {ACTIVITIES.map((activity) => (
                <td key={activity}>{percent(row.shares[activity])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
