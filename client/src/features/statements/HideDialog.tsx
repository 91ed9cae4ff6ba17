import type { ErrorCode } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import type { StatementView } from '@opgave/shared/contract/statements';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
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
  const [reason, setReason] = useState('');
  const missing = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);
  const count = t('advance.reasonToGo', { count: missing });
  return (
    <Dialog
      title={t('statements.hideTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('statements.cancel')}
          </Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            cannotYet={missing > 0 ? count : undefined}
            onPress={() => onHide(reason.trim())}
          >
            {t('statements.hide')}
          </Button>
        </>
      }
    >
      <p className={styles['quoted']}>{statement.text}</p>
      <TextArea
        label={t('statements.hideReason')}
        help={t('statements.hideHelp')}
        value={reason}
        onChange={setReason}
        countHint={missing > 0 ? count : t('advance.reasonEnough')}
        isRequired
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}
