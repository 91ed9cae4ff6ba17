import { IconArrowRight } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { Door } from './answers.ts';
import styles from './door.module.css';
import type { DoorForm } from './useDoorForm.ts';

type DoorActionsProps = { readonly door: Door; readonly form: DoorForm };

/** One filled button; at a full table that is reading along. */
export function DoorActions({ door, form }: DoorActionsProps) {
  const t = useText();
  const { progress, isBusy, isReadingAlong } = form;
  const isFull = progress.state === 'refused' && progress.refusal.code === 'workspace-full';
  return (
    <div className={styles['actions']}>
      <Button
        variant={isFull ? 'plain' : 'primary'}
        size="lg"
        type="submit"
        isBusy={isBusy && !isReadingAlong}
        iconAfter={<IconArrowRight aria-hidden="true" />}
      >
        {t(door.workspace ? 'door.enter' : 'door.begin')}
      </Button>
      {door.role === 'participant' && (
        <Button
          variant={isFull ? 'primary' : 'quiet'}
          size="lg"
          isBusy={isBusy && isReadingAlong}
          onPress={() => form.submit(true)}
        >
          {t('door.readAlong')}
        </Button>
      )}
    </div>
  );
}
