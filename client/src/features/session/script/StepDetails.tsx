import type { Language } from '@opgave/shared/contract/records';
import {
  SCRIPT_LIMITS,
  type ScriptStep,
  SESSION_METHODS,
  STEP_RIGHTS,
} from '@opgave/shared/method/sessionScript';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { placeWords, STEP_PLACES } from '../placeWords.ts';
import styles from './script.module.css';

type StepDetailsProps = {
  readonly step: ScriptStep;
  readonly onChange: (change: Partial<ScriptStep>) => void;
};

/** What a step binds: how people work, what they see, what they may, and where. */
export function StepDetails({ step, onChange }: StepDetailsProps) {
  const t = useText();
  const [language] = useLanguage();
  const places = [...new Set([...STEP_PLACES, step.where])];
  return (
    <details>
      <summary>{t('session.stepDetails')}</summary>
      <div className={styles['details']}>
        <Select
          label={t('session.method')}
          options={SESSION_METHODS.map((value) => ({ value, label: t(`session.method.${value}`) }))}
          value={step.method}
          onChange={(method) => onChange({ method })}
        />
        <Select
          label={t('session.rights')}
          options={STEP_RIGHTS.map((value) => ({ value, label: t(`session.rights.${value}`) }))}
          value={step.rights}
          onChange={(rights) => onChange({ rights })}
        />
        <Select
          label={t('session.where')}
          options={places.map((value) => ({ value, label: placeWords(t, value) }))}
          value={step.where}
          onChange={(where) => onChange({ where })}
        />
        <StepWords {...{ step, onChange, language }} fields={['shown', 'rule', 'say']} />
      </div>
      <details>
        <summary>{t('session.inOtherLanguage')}</summary>
        <p className={styles['soft']}>{t('session.inOtherHow')}</p>
        <div className={styles['details']}>
          <StepWords
            {...{ step, onChange }}
            language={language === 'nl' ? 'en' : 'nl'}
            fields={['what', 'shown', 'rule', 'say']}
          />
        </div>
      </details>
    </details>
  );
}

type StepWordsProps = StepDetailsProps & {
  readonly language: Language;
  readonly fields: readonly ('what' | 'shown' | 'rule' | 'say')[];
};

function StepWords({ step, onChange, language, fields }: StepWordsProps) {
  const t = useText();
  const [here] = useLanguage();
  return fields.map((field) => (
    <TextField
      key={field}
      label={
        language === here
          ? t(`session.field.${field}`)
          : t('session.fieldInOther', { field: t(`session.field.${field}`) })
      }
      value={step[field][language]}
      maxLength={SCRIPT_LIMITS.words}
      onChange={(words) => onChange({ [field]: { ...step[field], [language]: words } })}
    />
  ));
}
