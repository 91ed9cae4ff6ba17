import type { ErrorCode } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import type { StatementView } from '@opgave/shared/contract/statements';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useReason } from '#ui/useReason.ts';
import styles from './statements.module.css';

type HideDialogProps = {
  readonly statement: StatementView;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onHide: (reason: string) => void;
  readonly onClose: () => void;
};

/** The facilitator hides with a reason, which whoever placed it reads. */
export function HideDialog({ statement, isBusy, refusal, onHide, onClose }: HideDialogProps) {
  const t = useText();
  const { field, send } = useReason(LIMITS.reasonMinLength);
  return (
    <Dialog
      title={t('statements.hideTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('statements.cancel')}
          </Button>
          <Button variant="danger" size="lg" isBusy={isBusy} onPress={() => send(onHide)}>
            {t('statements.hide')}
          </Button>
        </>
      }
    >
      <p className={styles['quoted']}>{statement.text}</p>
      <TextArea
        {...field}
        label={t('statements.hideReason')}
        help={t('statements.hideHelp')}
        maxLength={LIMITS.textLength}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}
