import type { OpennessMode } from '@opgave/shared/method/roles';
import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';

type AskOpeningDialogProps = {
  /** What it may become, the most open first. */
  readonly modes: readonly [OpennessMode, ...OpennessMode[]];
  /** Today at this table. */
  readonly today: string;
  readonly isBusy: boolean;
  readonly refusal: ReactNode;
  readonly onAsk: (to: OpennessMode, lastDay: string) => void;
  readonly onClose: () => void;
};

const DAY_ID = 'opening-last-day';

/** To what it would open, and until when people can say no; silence is no. */
export function AskOpeningDialog(props: AskOpeningDialogProps) {
  const { modes, today, isBusy, refusal, onAsk, onClose } = props;
  const t = useText();
  const [to, setTo] = useState(modes[0]);
  const [day, setDay] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isWrong = day < today;

  function handleAsk(): void {
    setIsAsked(true);
    if (isWrong) document.getElementById(DAY_ID)?.focus();
    else onAsk(to, day);
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('opening.askTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('opening.notNow')}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={handleAsk}>
            {t('opening.askYes')}
          </Button>
        </>
      }
    >
      <p>{t('opening.askText')}</p>
      <Modes modes={modes} value={to} onChange={setTo} />
      <TextField
        id={DAY_ID}
        type="date"
        label={t('opening.lastDay')}
        value={day}
        onChange={setDay}
        min={today}
        error={isAsked && isWrong ? t('comments.lastDayWrong') : undefined}
        isRequired
      />
      {refusal}
    </Dialog>
  );
}

type ModesProps = Pick<AskOpeningDialogProps, 'modes'> & {
  readonly value: OpennessMode;
  readonly onChange: (mode: OpennessMode) => void;
};

function Modes({ modes, value, onChange }: ModesProps) {
  const t = useText();
  return (
    <ChoiceCards
      id="opening-to"
      label={t('opening.to')}
      value={value}
      onChange={onChange}
      options={modes.map((mode) => ({
        value: mode,
        label: t(`openness.${mode}.name`),
        hint: t(`openness.${mode}.meaning`),
      }))}
    />
  );
}
