import type { CommentView } from '@opgave/shared/contract/comments';
import { IconUnlink } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';
import { isOrphan } from './filters.ts';

/** The words it is about; a press shows them in the text. When they stand there no more it says so. */
export function Quote({ comment }: { readonly comment: CommentView }) {
  const { id, passage, words, suggestion, outcome } = comment;
  const quoted = passage ?? words;
  const t = useText();
  const { open, orphans } = useCommentsDesk();
  if (!quoted) return null;
  const isGone = (isOrphan(comment, orphans) || quoted.isAsSeen === true) && !outcome;
  return (
    <>
      {(!suggestion || isGone) && (
        <blockquote className={styles['quote']}>
          <button type="button" className={styles['quoteButton']} onClick={() => open(id, 'list')}>
            {quoted.quote}
          </button>
        </blockquote>
      )}
      {isGone && (
        <div>
          <Tag icon={<IconUnlink aria-hidden="true" />}>
            {t(quoted.isAsSeen ? 'comments.wordsAsSeen' : 'comments.wordsGone')}
          </Tag>
        </div>
      )}
    </>
  );
}
