import { LIMITS } from '@opgave/shared/contract/limits';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';

const REASON_ID = 'round-hide-reason';

type HideDialogProps = {
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  readonly onClose: () => void;
  readonly onHide: (reason: string) => void;
};

/** Only a personal attack is hidden, and with a reason; the answer counts as before and its words stay on record. */
export function HideDialog({ isBusy, refusal, onClose, onHide }: HideDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);

  function handleHide(): void {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(REASON_ID)?.focus();
    else onHide(reason.trim());
  }

  return (
    <Dialog
      title={t('round.hideTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('story.notNow')}
          </Button>
          <Button variant="danger" size="lg" isBusy={isBusy} onPress={handleHide}>
            {t('round.hideYes')}
          </Button>
        </>
      }
    >
      <p>{t('round.hideText')}</p>
      <TextArea
        id={REASON_ID}
        label={t('story.hideReason')}
        help={t('round.hideHelp')}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.textLength}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
      {refusal !== undefined && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
    </Dialog>
  );
}
