import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

type WithdrawDialogProps = {
  readonly isOpen: boolean;
  /** Whether its place stays visible, without the words. */
  readonly leavesMark: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Resolves with whether it was done. */
  readonly onWithdraw: () => Promise<boolean>;
};

/** Asks once more, for the words do not come back. */
export function WithdrawDialog({ isOpen, leavesMark, isBusy, onClose, onWithdraw }: WithdrawDialogProps) {
  const t = useText();

  async function handleWithdraw(): Promise<void> {
    if (await onWithdraw()) onClose();
  }

  return (
    <Dialog
      title={t('story.withdrawTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('story.notNow')}
          </Button>
          <Button variant="danger" size="lg" isBusy={isBusy} onPress={() => void handleWithdraw()}>
            {t('story.withdrawYes')}
          </Button>
        </>
      }
    >
      <p>{t(leavesMark ? 'story.withdrawMark' : 'story.withdrawGone')}</p>
    </Dialog>
  );
}
