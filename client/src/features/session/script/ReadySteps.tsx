import { READY_STEPS, type Ready } from '@opgave/shared/method/sessionReadySteps';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from './script.module.css';

type ReadyStepsProps = {
  readonly action: string;
  readonly isBusy?: boolean;
  readonly onChoose: (ready: Ready) => void;
};

/** A step of the method with all that belongs to it: what people see, the rule, what to say, and where. */
export function ReadySteps({ action, isBusy = false, onChoose }: ReadyStepsProps) {
  const t = useText();
  const [language] = useLanguage();
  const [chosen, setChosen] = useState<string>('perspectiveSwitch');
  const ready = READY_STEPS.find(({ key }) => key === chosen);
  return (
    <div className={styles['ready']}>
      <Select
        label={t('session.whichStep')}
        value={chosen}
        onChange={setChosen}
        options={READY_STEPS.map(({ key, kind, minutes }) => ({
          value: key,
          label: `${inLanguage(kind.what, language)} (${t('session.minutes', { count: minutes })})`,
        }))}
      />
      <p className={styles['soft']}>{ready && inLanguage(ready.kind.rule, language)}</p>
      <div>
        <Button
          icon={<IconPlus aria-hidden="true" />}
          isBusy={isBusy}
          onPress={() => ready && onChoose(ready)}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
