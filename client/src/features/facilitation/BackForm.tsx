import type { Phase } from '@opgave/shared/method/phases';
import { IconArrowBackUp, IconHistory, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { charactersToGo } from './gateList.ts';
import styles from './gates.module.css';

type BackFormProps = {
  readonly targets: readonly Phase[];
  readonly to: Phase | undefined;
  readonly onTo: (to: Phase) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Whether consent that was given stops counting. */
  readonly voids: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (to: Phase) => void;
};

const REASON_ID = 'back-reason';

/** Where to, why, and then once more with what it means. */
export function BackForm(props: BackFormProps) {
  const { targets, to, onTo, reason, onReason } = props;
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const toGo = charactersToGo(reason);

  function handlePress(): void {
    setIsAsked(true);
    if (toGo === 0) setIsOpen(true);
    else document.getElementById(REASON_ID)?.focus();
  }

  return (
    <div className={styles['form']}>
      <ChoiceCards
        label={t('back.whereTo')}
        value={to}
        onChange={onTo}
        options={targets.map((phase) => ({
          value: phase,
          label: t(`phase.${phase}.name`),
          hint: t(`phase.${phase}.purpose`),
        }))}
      />
      <TextArea
        id={REASON_ID}
        label={t('back.reason')}
        help={t('back.reasonHelp')}
        value={reason}
        onChange={onReason}
        maxLength={500}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        countHint={toGo > 0 ? undefined : t('advance.reasonEnough')}
      />
      <div>
        <Button
          variant="primary"
          size="lg"
          icon={<IconArrowBackUp aria-hidden="true" />}
          onPress={handlePress}
        >
          {t('back.go')}
        </Button>
      </div>
      {to && <BackDialog {...props} to={to} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

type BackDialogProps = Omit<BackFormProps, 'to'> & {
  readonly to: Phase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

function BackDialog({ to, voids, isBusy, onConfirm, isOpen, onClose }: BackDialogProps) {
  const t = useText();
  return (
    <Dialog
      over={t('advance.stepTwo')}
      title={t('back.ask', { phase: t(`phase.${to}.name`) })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('advance.notYet')}
          </Button>
          <Button variant="primary" size="lg" isBusy={isBusy} onPress={() => onConfirm(to)}>
            {t('back.yes')}
          </Button>
        </>
      }
    >
      <ul className={styles['effects']}>
        <li className={styles['effect']}>
          <IconHistory aria-hidden="true" />
          <div>
            <p className={styles['effectName']}>{t('back.kept')}</p>
            <p className={styles['effectMore']}>{t('back.keptMore')}</p>
          </div>
        </li>
        <li className={styles['effect']}>
          <IconLock aria-hidden="true" />
          <div>
            <p className={styles['effectName']}>{t(voids ? 'back.void' : 'back.again')}</p>
            <p className={styles['effectMore']}>{t(voids ? 'back.voidMore' : 'back.againMore')}</p>
          </div>
        </li>
      </ul>
    </Dialog>
  );
}
