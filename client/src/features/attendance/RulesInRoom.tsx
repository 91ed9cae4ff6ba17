import type { GroundRule } from '@opgave/shared/method/groundRules';
import { useText } from '#i18n/useText.ts';
import styles from './attendance.module.css';

/** The agreements of everyone, readable from ten metres. */
export function RulesInRoom({ rules }: { readonly rules: readonly GroundRule[] }) {
  const t = useText();
  return (
    <ol className={styles['inRoom']} aria-label={t('nowPage.rules')}>
      {rules.map((rule) => (
        <li key={rule}>{t(`groundRule.${rule}`)}</li>
      ))}
    </ol>
  );
}
