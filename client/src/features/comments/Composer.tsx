import { MAX_PASSAGE } from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import { postComment } from '#connection/commentsApi.ts';
import { useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './comments.module.css';
import type { Asked } from './commentsDesk.ts';
import { keyOf, targetName } from './places.ts';
import { useCommentSending } from './useCommentSending.ts';
import { WriteForm } from './WriteForm.tsx';

type ComposerProps = {
  readonly workspaceId: WorkspaceId;
  readonly asked: Asked;
  readonly onClose: () => void;
};

/** To say something about one section, some of its words or a card, or to propose other words. */
export function Composer({ workspaceId, asked, onClose }: ComposerProps) {
  const t = useText();
  const toast = useToast();
  const { place, passage, chosen, what } = asked;
  const quote = passage?.quote ?? chosen?.quote;
  const isOther = what === 'otherWords';
  const name = targetName(t, place, asked.words);
  const key = keptAs(workspaceId, asked);
  const [words, change] = useKeptText(key);
  const [kept, changeOther] = useKeptText(`${key}.other`);
  const other = kept === '' ? (passage?.quote ?? '') : kept;
  const { isBusy, refusal, send } = useCommentSending(workspaceId);

  async function handleSend(): Promise<void> {
    const suggestion = isOther && { suggestion: { words: oneLine(other) } };
    const input = {
      on: place,
      text: words,
      ...(passage && { passage }),
      ...(chosen && { words: chosen }),
      ...suggestion,
    };
    if (!(await send(() => postComment(workspaceId, input)))) return;
    change('');
    changeOther('');
    toast({ text: t('comments.placed', { place: name }) });
    onClose();
  }

  return (
    <section
      className={styles['thread']}
      data-open
      aria-label={t(isOther ? 'comments.otherWords' : 'comments.new')}
    >
      <p className={styles['place']}>{name}</p>
      {quote && <blockquote className={styles['quote']}>{quote}</blockquote>}
      <WriteForm
        workspaceId={workspaceId}
        label={t(isOther ? 'comments.whyOther' : 'comments.yours')}
        sendLabel={t(isOther ? 'comments.sendOther' : 'comments.send')}
        words={words}
        isBusy={isBusy}
        refusal={refusal}
        before={isOther && <OtherWords value={other} onChange={changeOther} />}
        onChange={change}
        onSend={() => void handleSend()}
        onCancel={onClose}
      />
    </section>
  );
}

/** Under this name what was typed is kept until it was sent. */
function keptAs(workspaceId: WorkspaceId, { place, passage, chosen }: Asked): string {
  const onCard = chosen ? `.${chosen.part}.${chosen.at}` : '';
  const at = passage ? `.${passage.start.client}.${passage.start.clock}` : onCard;
  return `opgave.comment.${workspaceId}.${keyOf(place)}${at}`;
}

type OtherWordsProps = { readonly value: string; readonly onChange: (words: string) => void };

/** What should stand in the text; it begins with what stands there. */
export function OtherWords({ value, onChange }: OtherWordsProps) {
  const t = useText();
  return (
    <TextArea
      label={t('comments.otherWordsLabel')}
      help={t('comments.otherWordsHelp')}
      value={value}
      onChange={onChange}
      maxLength={MAX_PASSAGE}
      rows={3}
    />
  );
}

/** They come into one paragraph. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, ' ').trim();
}
