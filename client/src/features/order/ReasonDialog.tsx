import type { AppError } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';

type ReasonDialogProps = {
  readonly title: string;
  readonly help: string;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Asks why, before something is done that others notice. */
export function ReasonDialog({ title, help, yes, isBusy, refusal, children, ...does }: ReasonDialogProps) {
  const t = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);

  function handleSend(): void {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(id)?.focus();
    else does.onSend(reason);
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={does.onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={does.onClose}>
            {t('comments.notNow')}
          </Button>
          <Button variant="primary" size="lg" isBusy={isBusy} onPress={handleSend}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
      <TextArea
        id={id}
        label={t('comments.why')}
        help={help}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </Dialog>
  );
}
