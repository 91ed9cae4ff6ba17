import { LIMITS } from '@opgave/shared/contract/limits';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';

type ReasonDialogProps = Asking & {
  readonly what: 'hide' | 'notTakenUp' | 'report';
  readonly onSend: (reason: string) => void;
};

/** Asks why: to hide a comment, or not to take it up. Its author reads the reason. */
export function ReasonDialog({ what, onSend, ...asking }: ReasonDialogProps) {
  const t = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);

  function handleSend(): void {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(id)?.focus();
    else onSend(reason);
  }

  return (
    <AskDialog
      {...asking}
      title={t(`comments.${what}Title`)}
      yes={t(`comments.${what}Yes`)}
      variant={what === 'hide' ? 'danger' : 'primary'}
      onYes={handleSend}
    >
      <TextArea
        id={id}
        label={t('comments.why')}
        help={t(`comments.${what}Help`)}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.textLength}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
    </AskDialog>
  );
}
