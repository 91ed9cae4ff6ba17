import { OPENNESS_MODES, type OpennessMode } from '@opgave/shared/method/roles';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';

type OpennessFieldProps = {
  readonly id: string;
  readonly value: OpennessMode | undefined;
  readonly onChange: (value: OpennessMode) => void;
};

export function OpennessField({ id, value, onChange }: OpennessFieldProps) {
  const t = useText();
  return (
    <ChoiceCards
      id={id}
      label={t('setup.openness')}
      help={t('setup.opennessHelp')}
      value={value}
      onChange={onChange}
      options={OPENNESS_MODES.map((mode) => ({
        value: mode,
        label: t(`openness.${mode}.name`),
        hint: t(`openness.${mode}.meaning`),
      }))}
    />
  );
}
