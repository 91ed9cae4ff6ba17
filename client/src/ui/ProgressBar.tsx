import { useText } from '#i18n/useText.ts';
import styles from './surface.module.css';

type ProgressBarProps = { readonly value: number; readonly max: number; readonly label: string };

/** How far, in a bar and in words: "4 van 6". */
export function ProgressBar({ value, max, label }: ProgressBarProps) {
  const t = useText();
  const words = t('ui.progress', { value, max });
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className={styles['progress']}>
      <div
        className={styles['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <span className={styles['filled']} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={styles['amount']} aria-hidden="true">
        {words}
      </span>
    </div>
  );
}
