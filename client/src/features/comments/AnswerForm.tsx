import type { CommentId, WorkspaceId } from '@opgave/shared/ids';
import { answerComment } from '#connection/commentsApi.ts';
import { useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { useCommentSending } from './useCommentSending.ts';
import { WriteForm } from './WriteForm.tsx';

type AnswerFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly commentId: CommentId;
  readonly name: string;
  readonly onClose: () => void;
};

/** To answer a comment; everyone at the table reads it. */
export function AnswerForm({ workspaceId, commentId, name, onClose }: AnswerFormProps) {
  const t = useText();
  const toast = useToast();
  const [words, change] = useKeptText(`opgave.comment.${commentId}`);
  const { isBusy, refusal, send } = useCommentSending(workspaceId);

  async function handleSend(): Promise<void> {
    if (!(await send(() => answerComment(workspaceId, commentId, words)))) return;
    change('');
    toast({ text: t('comments.answerPlaced', { name }) });
    onClose();
  }

  return (
    <WriteForm
      workspaceId={workspaceId}
      label={t('comments.yourAnswer')}
      sendLabel={t('comments.sendAnswer')}
      words={words}
      isBusy={isBusy}
      refusal={refusal}
      onChange={change}
      onSend={() => void handleSend()}
      onCancel={onClose}
    />
  );
}
