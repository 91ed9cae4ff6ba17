import type { AttendanceView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import parts from '#ui/part.module.css';
import styles from './attendance.module.css';

/** How many of each side take part by the agreements; never who. */
export function AgreedCounts({ agreed }: { readonly agreed: NonNullable<AttendanceView['agreed']> }) {
  const t = useText();
  if (agreed.length === 0) return null;
  return (
    <div>
      <p className={parts['small']}>{t('attendance.agreed')}</p>
      <ul className={styles['counts']} aria-label={t('attendance.agreed')}>
        {agreed.map(({ side, agreed: count, people }) => (
          <li key={side}>
            {t(`balance.side.${side}`)}
            <strong>{t('ui.progress', { value: count, max: people })}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
