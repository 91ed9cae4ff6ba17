import { LIMITS } from '@opgave/shared/contract/limits';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useReason } from '#ui/useReason.ts';

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
  const { field, send } = useReason(LIMITS.reasonMinLength);

  async function handleHide(reason: string): Promise<void> {
    if (await onHide(reason)) onClose();
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
          <Button
            variant="danger"
            size="lg"
            isBusy={isBusy}
            onPress={() => send((reason) => void handleHide(reason))}
          >
            {t('story.hideYes')}
          </Button>
        </>
      }
    >
      <TextArea
        {...field}
        label={t('story.hideReason')}
        help={t('story.hideHelp')}
        maxLength={LIMITS.textLength}
      />
    </Dialog>
  );
}
