import { type NumberSetting, SETTINGS, type WorkspaceSettings } from '@opgave/shared/method/settings';
import { IconChevronDown, IconSettings } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Select } from '#ui/Select.tsx';
import { BalanceFields } from './BalanceFields.tsx';
import { isShareSetting, settingSteps } from './settingSteps.ts';
import styles from './setup.module.css';

const NUMBERS = [
  'minGroups',
  'minExperiences',
  'extraQuestions',
  'extraValues',
  'quorum',
  'consentDays',
  'extensionDays',
  'repairDays',
  'recheckDays',
  'reminders',
  'quietUnder',
  'attendanceDays',
] as const satisfies readonly NumberSetting[];
const SWITCHES = [
  'silentFirst',
  'openVoting',
  'commentsWait',
  'answersHiddenUntilClose',
  'offlineCopies',
] as const;

type SettingsFieldsProps = {
  readonly settings: WorkspaceSettings;
  readonly onChange: (settings: WorkspaceSettings) => void;
};

/** The settings with the gear, folded: the method works with them as they are. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const t = useText();
  return (
    <details className={styles['fold']}>
      <summary>
        <IconSettings aria-hidden="true" />
        {t('setup.settings')}
        <IconChevronDown aria-hidden="true" />
      </summary>
      <div className={styles['settings']}>
        <p className={styles['help']}>{t('setup.settingsHelp')}</p>
        <div className={styles['numbers']}>
          {NUMBERS.map((key) => (
            <NumberField
              key={key}
              setting={key}
              value={settings[key]}
              onChange={(value) => onChange({ ...settings, [key]: value })}
            />
          ))}
        </div>
        {SWITCHES.map((key) => (
          <Checkbox
            key={key}
            label={t(`setting.${key}`)}
            hint={t(`setting.${key}.hint`)}
            isChecked={settings[key]}
            onChange={(isOn) => onChange({ ...settings, [key]: isOn })}
          />
        ))}
        <BalanceFields settings={settings} onChange={(balance) => onChange({ ...settings, ...balance })} />
        <ChoiceCards
          label={t('setting.addressForm')}
          value={settings.addressForm}
          onChange={(addressForm) => onChange({ ...settings, addressForm })}
          options={[
            { value: 'u', label: t('setting.addressForm.u') },
            { value: 'je', label: t('setting.addressForm.je') },
          ]}
        />
      </div>
    </details>
  );
}

type NumberFieldProps = {
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function NumberField({ setting, value, onChange }: NumberFieldProps) {
  const t = useText();
  const isShare = isShareSetting(setting);
  return (
    <Select
      label={t(`setting.${setting}`)}
      help={t('setting.standard', { value: inWriting(SETTINGS[setting].default, isShare) })}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={settingSteps(setting, value).map((step) => ({
        value: String(step),
        label: inWriting(step, isShare),
      }))}
    />
  );
}

function inWriting(value: number, isShare: boolean): string {
  return isShare ? `${Math.round(value * 100)}%` : String(value);
}
