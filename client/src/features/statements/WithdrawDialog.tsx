import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { StatementView } from '@opgave/shared/contract/statements';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './statements.module.css';

type WithdrawDialogProps = {
  readonly statement: StatementView;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onWithdraw: () => void;
  readonly onClose: () => void;
};

/** Asks once more, for the reactions of others go along. */
export function WithdrawDialog({ statement, isBusy, refusal, onWithdraw, onClose }: WithdrawDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('statements.withdrawTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('statements.cancel')}
          </Button>
          <Button variant="danger" isBusy={isBusy} onPress={onWithdraw}>
            {t('statements.withdrawYes')}
          </Button>
        </>
      }
    >
      <p className={styles['quoted']}>{statement.text}</p>
      <p>{t('statements.withdrawText')}</p>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}
