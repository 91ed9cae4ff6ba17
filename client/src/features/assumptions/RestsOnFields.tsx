import type { AssumptionView } from '@opgave/shared/contract/assumptions';
import { OptionId } from '@opgave/shared/ids';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import styles from '#ui/part.module.css';
import { useOnAssumptions } from './assumptionContext.ts';

type Resting = Pick<AssumptionView, 'options' | 'choice'>;
type RestsOnFieldsProps = {
  readonly resting: Resting;
  readonly onChange: (part: Partial<Resting>) => void;
};

/** Which ideas rest on it, and whether the choice does; sentences are tied to it in the text. */
export function RestsOnFields({ resting, onChange }: RestsOnFieldsProps) {
  const t = useText();
  const { options, hasChoice } = useOnAssumptions();
  if (options.length === 0 && !hasChoice) return null;
  return (
    <fieldset className={styles['form']}>
      <legend>{t('assumption.whatRests')}</legend>
      {options.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={t('assumption.option', { title })}
          isChecked={resting.options.some((one) => one === id)}
          onChange={(isOn) => {
            const others = resting.options.filter((one) => one !== id);
            onChange({ options: isOn ? [...others, OptionId.parse(id)] : others });
          }}
        />
      ))}
      {hasChoice && (
        <Checkbox
          label={t('assumption.choice')}
          isChecked={resting.choice}
          onChange={(choice) => onChange({ choice })}
        />
      )}
    </fieldset>
  );
}
