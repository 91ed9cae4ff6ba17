import { LIMITS } from '@opgave/shared/contract/limits';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useReason } from '#ui/useReason.ts';

type HideDialogProps = {
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  readonly onClose: () => void;
  readonly onHide: (reason: string) => void;
};

/** Only a personal attack is hidden, and with a reason; the answer counts as before and its words stay on record. */
export function HideDialog({ isBusy, refusal, onClose, onHide }: HideDialogProps) {
  const t = useText();
  const { field, send } = useReason(LIMITS.reasonMinLength);

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
          <Button variant="danger" size="lg" isBusy={isBusy} onPress={() => send(onHide)}>
            {t('round.hideYes')}
          </Button>
        </>
      }
    >
      <p>{t('round.hideText')}</p>
      <TextArea
        {...field}
        label={t('story.hideReason')}
        help={t('round.hideHelp')}
        maxLength={LIMITS.textLength}
      />
      {refusal !== undefined && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
    </Dialog>
  );
}
