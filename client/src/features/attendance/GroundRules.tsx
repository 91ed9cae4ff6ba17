import type { GroundRule } from '@opgave/shared/method/groundRules';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './attendance.module.css';

type GroundRulesProps = {
  readonly rules: readonly GroundRule[];
  readonly isBusy: boolean;
  readonly onAgree: () => void;
};

/** The agreements of everyone, which each takes part by (`method.md` 13.2). */
export function GroundRules({ rules, isBusy, onAgree }: GroundRulesProps) {
  const t = useText();
  const heading = useId();
  return (
    <section className={styles['agreements']} aria-labelledby={heading}>
      <h2 id={heading}>{t('nowPage.rules')}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`groundRule.${rule}`)}</li>
        ))}
      </ul>
      <div>
        <Button isBusy={isBusy} icon={<IconHeartHandshake aria-hidden="true" />} onPress={onAgree}>
          {t('attendance.iAgree')}
        </Button>
      </div>
    </section>
  );
}
