import type { CommentTarget } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { postComment } from '#connection/commentsApi.ts';
import { useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import styles from './comments.module.css';
import { keyOf, targetName } from './places.ts';
import { useCommentSending } from './useCommentSending.ts';
import { WriteForm } from './WriteForm.tsx';

type ComposerProps = {
  readonly workspaceId: WorkspaceId;
  readonly place: CommentTarget;
  /** The first words of a card. */
  readonly words: string | undefined;
  readonly onClose: () => void;
};

/** To say something about one section or card. */
export function Composer({ workspaceId, place, words: cardWords, onClose }: ComposerProps) {
  const t = useText();
  const toast = useToast();
  const name = targetName(t, place, cardWords);
  const [words, change] = useKeptText(`opgave.comment.${workspaceId}.${keyOf(place)}`);
  const { isBusy, refusal, send } = useCommentSending(workspaceId);

  async function handleSend(): Promise<void> {
    if (!(await send(() => postComment(workspaceId, { on: place, text: words })))) return;
    change('');
    toast({ text: t('comments.placed', { place: name }) });
    onClose();
  }

  return (
    <section className={styles['thread']} data-open aria-label={t('comments.new')}>
      <p className={styles['place']}>{name}</p>
      <WriteForm
        label={t('comments.yours')}
        sendLabel={t('comments.send')}
        words={words}
        isBusy={isBusy}
        refusal={refusal}
        onChange={change}
        onSend={() => void handleSend()}
        onCancel={onClose}
      />
    </section>
  );
}
