import type { LaterStep as Step } from '@opgave/shared/method/dataCanvas';
import { LATER_FIELDS } from '@opgave/shared/method/dataFields';
import { isAskedFor } from '@opgave/shared/method/dataLater';
import { useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useKeptFocus } from '#ui/useKeptFocus.ts';
import { useCanvas } from '../canvasContext.ts';
import styles from '../dataCanvas.module.css';
import { stepNumber } from '../stepWords.ts';
import { DataAnswer } from './DataAnswer.tsx';
import { Items } from './Items.tsx';
import { Weighing } from './Weighing.tsx';

type LaterStepProps = { readonly step: Step; readonly mayWrite: boolean; readonly isDone: boolean };

/** What one of the last five steps asks; what is done is read until one changes it. A question that another answer makes needless is left out. */
export function LaterStep({ step, mayWrite: mayChange, isDone }: LaterStepProps) {
  const t = useText();
  const [isChanging, setIsChanging] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const keep = useKeptFocus(() =>
    around.current?.querySelector<HTMLElement>('button, input, textarea, select'),
  );
  const mayWrite = mayChange && (!isDone || isChanging);
  const { view } = useCanvas();
  const answers = Object.fromEntries(view.later.answers.map(({ key, text }) => [key, text]));
  const hasFlags = view.later.items.some(({ flags }) => flags.length > 0);
  const asked = LATER_FIELDS[step].filter(
    ({ key, min }) =>
      min > 0 || isAskedFor(key, answers) || (key === 'specialRules' && hasFlags) || answers[key],
  );
  return (
    <div className={styles['asked']} ref={around} onFocus={keep}>
      {mayChange && isDone && !isChanging && (
        <div>
          <Button size="sm" onPress={() => setIsChanging(true)}>
            {t('data.changeStep', { number: stepNumber(step) })}
          </Button>
        </div>
      )}
      {step === 'minimum' && <Items mayWrite={mayWrite} />}
      {step === 'weigh' && <Weighing mayWrite={mayWrite} />}
      {asked.map((field) => (
        <DataAnswer key={field.key} asked={field} mayWrite={mayWrite} />
      ))}
      {step === 'law' && answers['ground'] === 'permission' && (
        <Note tone="warn" role="status">
          {t('data.permission')}
        </Note>
      )}
      {step === 'law' && answers['outcome'] === 'unclear' && <Note role="status">{t('data.unclear')}</Note>}
    </div>
  );
}
