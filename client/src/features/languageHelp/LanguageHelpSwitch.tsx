import { useText } from '#i18n/useText.ts';
import { Switch } from '#ui/Switch.tsx';
import { useHelpChoice } from './helpChoice.ts';

/** Switches hints for plainer words on or off, on this device. */
export function LanguageHelpSwitch() {
  const t = useText();
  const [isOn, choose] = useHelpChoice();
  return (
    <Switch
      label={t('languageHelp.switch')}
      hint={t('languageHelp.switch.hint')}
      isChecked={isOn}
      onChange={choose}
    />
  );
}
