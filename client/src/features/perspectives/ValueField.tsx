import { VALUES, type Value } from '@opgave/shared/method/valuesCheck';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';

type ValueFieldProps = {
  readonly label: string;
  readonly none: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly id?: string;
};

/** One of the public values, by its name. */
export function ValueField({ label, none, value, onChange, id }: ValueFieldProps) {
  const t = useText();
  const options = VALUES.map((each) => ({ value: each, label: t(`value.${each}.name`) }));
  return (
    <Select<Value | ''>
      label={label}
      options={value === undefined ? [{ value: '', label: none }, ...options] : options}
      value={value ?? ''}
      onChange={(chosen) => chosen !== '' && onChange(chosen)}
      {...(id !== undefined && { id })}
    />
  );
}
