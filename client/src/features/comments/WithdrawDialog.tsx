import { useText } from '#i18n/useText.ts';
import { AskDialog, type Asking } from './AskDialog.tsx';

/** Asks once more, for the words do not come back. */
export function WithdrawDialog({ onWithdraw, ...asking }: Asking & { readonly onWithdraw: () => void }) {
  const t = useText();
  return (
    <AskDialog
      {...asking}
      title={t('comments.withdrawTitle')}
      yes={t('comments.withdrawYes')}
      variant="danger"
      onYes={onWithdraw}
    >
      <p>{t('comments.withdrawHelp')}</p>
    </AskDialog>
  );
}
