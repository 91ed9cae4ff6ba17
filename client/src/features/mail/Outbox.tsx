import type { OutboxView } from '@opgave/shared/contract/mail';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import styles from './mail.module.css';

/** How the mail of the installation is doing, for the administrator. */
export function Outbox({ outbox }: { readonly outbox: OutboxView }) {
  const t = useText();
  const dates = useTableDates();
  const counts = outbox.counts.filter(({ count }) => count > 0);
  return (
    <>
      <p>{t(outbox.hasServer ? 'outbox.hasServer' : 'outbox.noServer')}</p>
      {counts.length > 0 && (
        <ul className={styles['counts']}>
          {counts.map(({ state, count }) => (
            <li key={state}>{t(`outbox.state.${state}`, { count })}</li>
          ))}
        </ul>
      )}
      {outbox.stuck.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <caption>{t('outbox.stuck')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outbox.to')}</th>
                <th scope="col">{t('outbox.since')}</th>
                <th scope="col">{t('outbox.attempts')}</th>
                <th scope="col">{t('outbox.how')}</th>
              </tr>
            </thead>
            <tbody>
              {outbox.stuck.map(({ address, createdAt, attempts, state }) => (
                <tr key={`${address}${createdAt}`}>
                  <td>{address}</td>
                  <td>
                    {dates.day(createdAt)}, {dates.time(createdAt)}
                  </td>
                  <td>{attempts}</td>
                  <td>{t(`outbox.how.${state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
