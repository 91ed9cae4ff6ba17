import { LIMITS } from '@opgave/shared/contract/limits';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextArea } from '#ui/TextArea.tsx';

const REASON_ID = 'story-hide-reason';

type HideDialogProps = {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Resolves with whether it was done. */
  readonly onHide: (reason: string) => Promise<boolean>;
};

/** Hiding takes a reason, which only the teller reads. */
export function HideDialog({ isOpen, isBusy, onClose, onHide }: HideDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);

  async function handleHide(): Promise<void> {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(REASON_ID)?.focus();
    else if (await onHide(reason.trim())) onClose();
  }

  return (
    <Dialog
      title={t('story.hideTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('story.notNow')}
          </Button>
          <Button variant="danger" size="lg" isBusy={isBusy} onPress={() => void handleHide()}>
            {t('story.hideYes')}
          </Button>
        </>
      }
    >
      <TextArea
        id={REASON_ID}
        label={t('story.hideReason')}
        help={t('story.hideHelp')}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.textLength}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
    </Dialog>
  );
}
