import type { Value } from '@opgave/shared/method/valuesCheck';
import { EXTRA_VALUES } from '@opgave/shared/method/weighing';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './setup.module.css';

type ValuesFieldProps = {
  readonly values: readonly Value[];
  /** How many this table may add, and how many of them it made itself. */
  readonly most: number;
  readonly own: number;
  readonly onChange: (values: readonly Value[]) => void;
  /** Below the list: the values of its own. */
  readonly children: ReactNode;
};

/** The values that this table weighs beside the three that are always weighed. */
export function ValuesField({ values, most, own, onChange, children }: ValuesFieldProps) {
  const t = useText();
  const isFull = values.length + own >= most;
  const shown = EXTRA_VALUES.filter((value) => !isFull || values.includes(value));
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{t('setup.values')}</legend>
      <p className={styles['help']}>{t('setup.valuesHelp', { count: most })}</p>
      <div>
        {shown.map((value) => (
          <Checkbox
            key={value}
            label={t(`value.${value}.name`)}
            hint={t(`value.${value}.question`)}
            isChecked={values.includes(value)}
            onChange={(isChecked) => onChange(changed(values, value, isChecked))}
          />
        ))}
      </div>
      {children}
      {isFull && <Note role="status">{t('setup.valuesFull', { count: most })}</Note>}
    </fieldset>
  );
}

function changed(values: readonly Value[], value: Value, isChecked: boolean): readonly Value[] {
  const others = values.filter((one) => one !== value);
  return isChecked ? [...others, value] : others;
}
