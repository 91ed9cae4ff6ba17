import type { CommentView } from '@opgave/shared/contract/comments';
import { IconUnlink } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';

/** The words it is about; a press shows them in the text. When they stand there no more it says so. */
export function Quote({ comment: { id, passage, suggestion, outcome } }: { readonly comment: CommentView }) {
  const t = useText();
  const { open, orphans } = useCommentsDesk();
  if (!passage) return null;
  const isGone = (orphans.has(id) || passage.isAsSeen === true) && !outcome;
  return (
    <>
      {(!suggestion || isGone) && (
        <blockquote className={styles['quote']}>
          <button type="button" className={styles['quoteButton']} onClick={() => open(id, 'list')}>
            {passage.quote}
          </button>
        </blockquote>
      )}
      {isGone && (
        <div>
          <Tag icon={<IconUnlink aria-hidden="true" />}>
            {t(passage.isAsSeen ? 'comments.wordsAsSeen' : 'comments.wordsGone')}
          </Tag>
        </div>
      )}
    </>
  );
}
