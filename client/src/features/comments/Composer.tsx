import type { SectionPlace } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { postComment } from '#connection/commentsApi.ts';
import { useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import styles from './comments.module.css';
import { linkOf, placeName } from './places.ts';
import { useCommentSending } from './useCommentSending.ts';
import { WriteForm } from './WriteForm.tsx';

type ComposerProps = {
  readonly workspaceId: WorkspaceId;
  readonly place: SectionPlace;
  readonly onClose: () => void;
};

/** To say something about one section. */
export function Composer({ workspaceId, place, onClose }: ComposerProps) {
  const t = useText();
  const toast = useToast();
  const [words, change] = useKeptText(`opgave.comment.${workspaceId}.${linkOf(place)}`);
  const { isBusy, refusal, send } = useCommentSending(workspaceId);

  async function handleSend(): Promise<void> {
    if (!(await send(() => postComment(workspaceId, { on: place, text: words })))) return;
    change('');
    toast({ text: t('comments.placed', { place: placeName(t, place) }) });
    onClose();
  }

  return (
    <section className={styles['thread']} data-open aria-label={t('comments.new')}>
      <p className={styles['place']}>{placeName(t, place)}</p>
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
