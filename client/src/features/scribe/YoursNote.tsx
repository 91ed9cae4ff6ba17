import { IconPencilQuestion } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './scribe.module.css';

type YoursNoteProps = {
  /** Who wrote it down. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onWithdraw: () => void;
};

/** Asks the person for whom something was written down whether it is right. */
export function YoursNote({ name, isBusy, onConfirm, onWithdraw }: YoursNoteProps) {
  const t = useText();
  return (
    <Note
      tone="warn"
      icon={<IconPencilQuestion aria-hidden="true" />}
      title={t('scribe.yours', { name })}
      action={
        <div className={styles['buttons']}>
          <Button size="sm" isBusy={isBusy} onPress={onConfirm}>
            {t('scribe.confirm')}
          </Button>
          <Button size="sm" variant="quiet" isBusy={isBusy} onPress={onWithdraw}>
            {t('scribe.withdraw')}
          </Button>
        </div>
      }
    >
      {t('scribe.yoursText')}
    </Note>
  );
}
