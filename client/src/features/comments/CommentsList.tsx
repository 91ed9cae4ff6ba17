import type { CommentView } from '@opgave/shared/contract/comments';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Count } from '#ui/Count.tsx';
import { CommentThread } from './CommentThread.tsx';
import { Composer } from './Composer.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';
import type { CommentRights } from './deeds.ts';
import { keyOf } from './places.ts';
import { useThreadKeys } from './useThreadKeys.ts';

type CommentsListProps = {
  readonly workspaceId: WorkspaceId;
  readonly tablePath: string;
  /** Undefined while they are on their way. */
  readonly comments: readonly CommentView[] | undefined;
  readonly rights: CommentRights;
  /** In each thread: what rests on it. */
  readonly renderUsed: (comment: CommentView) => ReactNode;
  /** Below the title: until when. */
  readonly until?: ReactNode;
};

/** What people say about the text, in the order of the method: from outside first, open ones on top. */
export function CommentsList(props: CommentsListProps) {
  const { workspaceId, tablePath, comments, rights, until, renderUsed } = props;
  const t = useText();
  const heading = useId();
  const list = useRef<HTMLElement>(null);
  const { asked, done } = useCommentsDesk();
  useThreadKeys(list);
  useAskedThread(list);

  function handleClose(place: CommentTarget): void {
    done();
    document.getElementById(buttonIdOf(place))?.focus();
  }

  return (
    <section ref={list} className={styles['list']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>
          {t('comments.title')}
        </h2>
        {comments && comments.length > 0 && <Count value={comments.length} />}
      </div>
      {until}
      {asked?.what === 'write' && (
        <Composer
          key={asked.number}
          workspaceId={workspaceId}
          place={asked.place}
          words={asked.words}
          onClose={() => handleClose(asked.place)}
        />
      )}
      {comments?.length === 0 && asked?.what !== 'write' && (
        <p className={styles['soft']}>{t(rights.write ? 'comments.none' : 'comments.noneToRead')}</p>
      )}
      {comments?.map((comment) => (
        <CommentThread
          key={comment.id}
          {...{ workspaceId, tablePath, comment, rights }}
          used={renderUsed(comment)}
        />
      ))}
    </section>
  );
}

/** The button at a section or a card by which one comments on it. */
export function buttonIdOf(place: CommentTarget): string {
  return `comment-on-${keyOf(place)}`;
}

/** Brings the first thread of a section into view when somebody asked for it there. */
function useAskedThread(list: { readonly current: HTMLElement | null }): void {
  const { asked } = useCommentsDesk();
  useEffect(() => {
    if (asked?.what !== 'read') return;
    const wanted = asked.commentId
      ? `[data-comment="${CSS.escape(asked.commentId)}"]`
      : `[data-thread="${keyOf(asked.place)}"]`;
    const thread = list.current?.querySelector<HTMLElement>(wanted);
    thread?.scrollIntoView({ block: 'nearest' });
    thread?.focus();
  }, [asked, list]);
}
