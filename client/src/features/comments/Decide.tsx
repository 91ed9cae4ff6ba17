import type { CommentView } from '@opgave/shared/contract/comments';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { acceptSuggestion, settleComment } from '#connection/commentsApi.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './comments.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useCommentSending } from './useCommentSending.ts';

type DecideProps = { readonly workspaceId: WorkspaceId; readonly comment: CommentView };

/** Whoever writes the text puts the suggested words in, or says why not. */
export function Decide({ workspaceId, comment }: DecideProps) {
  const t = useText();
  const toast = useToast();
  const [isDeclining, setIsDeclining] = useState(false);
  const { isBusy, refusal, send, forgetRefusal } = useCommentSending(workspaceId);
  const { id, version } = comment;

  async function handleAccept(): Promise<void> {
    if (await send(() => acceptSuggestion(workspaceId, comment))) toast({ text: t('comments.accepted') });
  }
  async function handleDecline(reason: string): Promise<void> {
    const isDone = await send(() => settleComment(workspaceId, id, { kind: 'notTakenUp', version, reason }));
    if (isDone) setIsDeclining(false);
  }
  function open(): void {
    forgetRefusal();
    setIsDeclining(true);
  }
  return (
    <>
      {refusal && !isDeclining && (
        <Note tone="neutral" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <div className={styles['decide']}>
        <Button variant="outline" size="sm" isBusy={isBusy} onPress={() => void handleAccept()}>
          {t('comments.accept')}
        </Button>
        <Button variant="quiet" size="sm" onPress={open}>
          {t('comments.decline')}
        </Button>
      </div>
      {isDeclining && (
        <ReasonDialog
          what="notTakenUp"
          {...{ isBusy, refusal }}
          onSend={(reason) => void handleDecline(reason)}
          onClose={() => setIsDeclining(false)}
        />
      )}
    </>
  );
}
