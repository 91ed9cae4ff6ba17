import { LIMITS } from '@opgave/shared/contract/limits';
import { useText } from '#i18n/useText.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { useReason } from '#ui/useReason.ts';
import { AskDialog, type Asking } from './AskDialog.tsx';

type ReasonDialogProps = Asking & {
  readonly what: 'hide' | 'notTakenUp' | 'report';
  readonly onSend: (reason: string) => void;
};

/** Asks why: to hide a comment, or not to take it up. Its author reads the reason. */
export function ReasonDialog({ what, onSend, ...asking }: ReasonDialogProps) {
  const t = useText();
  const { field, send } = useReason(LIMITS.reasonMinLength);

  return (
    <AskDialog
      {...asking}
      title={t(`comments.${what}Title`)}
      yes={t(`comments.${what}Yes`)}
      variant={what === 'hide' ? 'danger' : 'primary'}
      onYes={() => send(onSend)}
    >
      <TextArea
        {...field}
        label={t('comments.why')}
        help={t(`comments.${what}Help`)}
        maxLength={LIMITS.textLength}
      />
    </AskDialog>
  );
}
