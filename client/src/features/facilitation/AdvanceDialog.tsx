import type { Phase } from '@opgave/shared/method/phases';
import { IconArrowBackUp, IconCalendar, IconDoorEnter, IconLock, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { type Effect, type EffectFacts, effectsOf } from './effects.ts';
import styles from './gates.module.css';

const ICONS: Readonly<Record<Effect['kind'], ReactNode>> = {
  opens: <IconDoorEnter aria-hidden="true" />,
  fixed: <IconLock aria-hidden="true" />,
  asked: <IconSend aria-hidden="true" />,
  until: <IconCalendar aria-hidden="true" />,
};

type AdvanceDialogProps = {
  readonly to: Phase;
  readonly facts: EffectFacts;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Step 2 of 2: what will happen for everyone, and whether there is a way back. */
export function AdvanceDialog({ to, facts, isOpen, isBusy, onClose, onConfirm }: AdvanceDialogProps) {
  const t = useText();
  return (
    <Dialog
      over={t('advance.stepTwo')}
      title={t(`advance.ask.${to}`)}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('advance.notYet')}
          </Button>
          <Button variant="primary" size="lg" isBusy={isBusy} onPress={onConfirm}>
            {t(`advance.yes.${to}`)}
          </Button>
        </>
      }
    >
      <p className={styles['effectMore']}>{t('advance.forEveryone')}</p>
      <ul className={styles['effects']}>
        {effectsOf(to, facts).map((effect) => (
          <EffectLine key={effect.name} effect={effect} />
        ))}
      </ul>
      <Note tone="neutral" icon={<IconArrowBackUp aria-hidden="true" />}>
        {t(`advance.wayBack.${to}`)}
      </Note>
    </Dialog>
  );
}

function EffectLine({ effect }: { readonly effect: Effect }) {
  const t = useText();
  const dates = useTableDates();
  const until = effect.values?.['until'];
  const values = {
    ...effect.values,
    ...(typeof until === 'string' && { until: dates.day(until) }),
  };
  return (
    <li className={styles['effect']}>
      {ICONS[effect.kind]}
      <div>
        <p className={styles['effectName']}>{t(effect.name, values)}</p>
        <p className={styles['effectMore']}>{t(effect.more, values)}</p>
      </div>
    </li>
  );
}
