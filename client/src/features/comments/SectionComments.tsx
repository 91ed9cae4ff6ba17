import type { SectionPlace } from '@opgave/shared/contract/place';
import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { buttonIdOf } from './CommentsList.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';

type SectionCommentsProps = {
  readonly place: SectionPlace;
  readonly count: number;
  readonly mayComment: boolean;
};

/** Below a section: to say something about it, and to read what was said. */
export function SectionComments({ place, count, mayComment }: SectionCommentsProps) {
  const t = useText();
  const { ask } = useCommentsDesk();
  if (!mayComment && count === 0) return null;
  return (
    <div className={styles['section']}>
      {mayComment && (
        <button
          id={buttonIdOf(place)}
          type="button"
          className={styles['link']}
          onClick={() => ask(place, 'write')}
        >
          <IconMessagePlus aria-hidden="true" />
          <span>{t('comments.onThis')}</span>
        </button>
      )}
      {count > 0 && (
        <button type="button" className={styles['link']} onClick={() => ask(place, 'read')}>
          <IconMessage aria-hidden="true" />
          <span>{t('comments.count', { count })}</span>
        </button>
      )}
    </div>
  );
}
