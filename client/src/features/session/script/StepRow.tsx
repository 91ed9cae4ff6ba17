import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { inLanguage } from '../scriptWords.ts';
import { StepDetails } from './StepDetails.tsx';
import styles from './script.module.css';

type StepRowProps = {
  readonly step: ScriptStep;
  readonly place: number;
  /** It was begun already, and stays as it was. */
  readonly isPast: boolean;
  readonly isDragged: boolean;
  readonly onChange: (change: Partial<ScriptStep>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDouble: () => void;
  readonly onRemove: () => void;
};

const LONGEST = 480;

/** One step: dragged by its number, or moved with the arrows. */
export function StepRow(props: StepRowProps) {
  const { step, place, isPast, isDragged, onChange } = props;
  const t = useText();
  const [language] = useLanguage();

  function handleMinutes(value: string): void {
    const minutes = Math.trunc(Number(value));
    if (minutes >= 1 && minutes <= LONGEST) onChange({ minutes });
  }

  return (
    <li className={styles['editable']} data-dragged={isDragged} data-row={place}>
      <span className={styles['grip']} draggable={!isPast}>
        {t('session.minutes', { count: step.startsAt })}
      </span>
      <TextField
        label={t('session.stepName', { place: place + 1 })}
        value={step.what[language]}
        isReadOnly={isPast}
        maxLength={200}
        onChange={(words) => onChange({ what: { ...step.what, [language]: words } })}
      />
      <TextField
        label={t('session.length')}
        type="number"
        min={1}
        max={LONGEST}
        value={String(step.minutes)}
        isReadOnly={isPast}
        onChange={handleMinutes}
      />
      {!isPast && <RowButtons {...props} name={inLanguage(step.what, language)} />}
      {!isPast && <StepDetails step={step} onChange={onChange} />}
    </li>
  );
}

function RowButtons({ name, onMove, onDouble, onRemove }: StepRowProps & { readonly name: string }) {
  const t = useText();
  return (
    <span className={styles['rowButtons']}>
      <IconButton
        label={t('session.moveUp', { name })}
        icon={<IconArrowUp aria-hidden="true" />}
        onPress={() => onMove(-1)}
      />
      <IconButton
        label={t('session.moveDown', { name })}
        icon={<IconArrowDown aria-hidden="true" />}
        onPress={() => onMove(1)}
      />
      <IconButton
        label={t('session.double', { name })}
        icon={<IconCopy aria-hidden="true" />}
        onPress={onDouble}
      />
      <IconButton
        label={t('session.remove', { name })}
        icon={<IconTrash aria-hidden="true" />}
        onPress={onRemove}
      />
    </span>
  );
}
