import type { CommentTarget } from '@opgave/shared/contract/place';
import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { buttonLook } from '#ui/buttonLook.ts';
import { buttonIdOf } from './CommentsList.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';

type SectionCommentsProps = {
  readonly place: CommentTarget;
  /** The first words of a card. */
  readonly words?: string | undefined;
  readonly count: number;
  readonly mayComment: boolean;
  /** Before the comments come, for example to close what lies over them. */
  readonly onAsk?: (() => void) | undefined;
};

/** Below a section or on a card: to say something about it, and to read what was said. */
export function SectionComments({ place, words, count, mayComment, onAsk }: SectionCommentsProps) {
  const t = useText();
  const { ask } = useCommentsDesk();
  const isSection = place.kind === 'section';
  const look = isSection ? styles['link'] : buttonLook('quiet', 'sm');

  function handleAsk(what: 'write' | 'read'): void {
    onAsk?.();
    ask({ place, words, what });
  }
  if (!mayComment && count === 0) return null;
  return (
    <div className={isSection ? styles['section'] : styles['onCard']}>
      {mayComment && (
        <button id={buttonIdOf(place)} type="button" className={look} onClick={() => handleAsk('write')}>
          <IconMessagePlus aria-hidden="true" />
          <span>{t(isSection ? 'comments.onThis' : 'comments.onCard')}</span>
        </button>
      )}
      {count > 0 && (
        <button type="button" className={look} onClick={() => handleAsk('read')}>
          <IconMessage aria-hidden="true" />
          <span>{t('comments.count', { count })}</span>
        </button>
      )}
    </div>
  );
}
