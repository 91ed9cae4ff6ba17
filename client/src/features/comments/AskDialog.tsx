import type { AppError } from '@opgave/shared/contract/errors';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';

/** What every question about a comment needs to know of the sending. */
export type Asking = {
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
  readonly onClose: () => void;
};

type AskDialogProps = Asking & {
  readonly title: string;
  readonly yes: string;
  readonly variant: 'primary' | 'danger';
  readonly onYes: () => void;
  readonly children: ReactNode;
};

/** Asks about a comment before anything is done; a no of the server leaves it open with what was typed. */
export function AskDialog({ title, yes, variant, onYes, children, ...asking }: AskDialogProps) {
  const t = useText();
  const { isBusy, refusal, onClose } = asking;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('comments.notNow')}
          </Button>
          <Button variant={variant} size="lg" isBusy={isBusy} onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </Dialog>
  );
}
