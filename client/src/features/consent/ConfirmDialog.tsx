import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './consent.module.css';

type ConfirmDialogProps = {
  readonly title: string;
  /** What will happen, four lines at most. */
  readonly effects: readonly string[];
  readonly yes: string;
  readonly isBusy: boolean;
  /** Why it was not done. */
  readonly refusal: string | undefined;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Something that everyone at the table will notice: what it does, and the verb to do it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, effects, yes, isBusy, refusal, onYes, onClose, children } = props;
  const t = useText();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('advance.notYet')}
          </Button>
          <Button variant="primary" size="lg" isBusy={isBusy} onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <ul className={styles['effects']}>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {children}
      {refusal !== undefined && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
    </Dialog>
  );
}
