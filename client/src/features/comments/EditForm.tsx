import type { ReplyView } from '@opgave/shared/contract/comments';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { editComment } from '#connection/commentsApi.ts';
import { useText } from '#i18n/useText.ts';
import { OtherWords, oneLine } from './Composer.tsx';
import { useCommentSending } from './useCommentSending.ts';
import { WriteForm } from './WriteForm.tsx';

type EditFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly said: ReplyView;
  readonly suggestion?: { readonly words: string } | undefined;
  readonly onClose: () => void;
};

/** One's own words, to write anew. */
export function EditForm({ workspaceId, said, suggestion, onClose }: EditFormProps) {
  const t = useText();
  const [words, setWords] = useState(said.text);
  const [other, setOther] = useState(suggestion?.words ?? '');
  const { isBusy, refusal, send } = useCommentSending(workspaceId);

  async function handleSend(): Promise<void> {
    const input = {
      version: said.version,
      text: words,
      ...(suggestion && { suggestion: { words: oneLine(other) } }),
    };
    if (await send(() => editComment(workspaceId, said.id, input))) onClose();
  }
  return (
    <WriteForm
      workspaceId={workspaceId}
      label={t(suggestion ? 'comments.whyOther' : 'comments.yours')}
      sendLabel={t('comments.saveEdit')}
      words={words}
      isBusy={isBusy}
      refusal={refusal}
      before={suggestion && <OtherWords value={other} onChange={setOther} />}
      onChange={setWords}
      onSend={() => void handleSend()}
      onCancel={onClose}
    />
  );
}
