import type { CommentView } from '@opgave/shared/contract/comments';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CommentThread } from './CommentThread.tsx';
import { Composer } from './Composer.tsx';
import styles from './comments.module.css';
import { type Asked, useCommentsDesk } from './commentsDesk.ts';
import type { CommentRights } from './deeds.ts';
import { FilterBar } from './FilterBar.tsx';
import { ALL, filtered, sideBySide } from './filters.ts';
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
  /** Said when nobody commented: how one does, or only that it is so. */
  readonly none: string;
  /** Below the title: until when. */
  readonly until?: ReactNode;
};

const NOBODY: readonly CommentView[] = [];

/** What people say about the text, in the order of the method: from outside first, open ones on top. */
export function CommentsList(props: CommentsListProps) {
  const { comments = NOBODY, until } = props;
  const t = useText();
  const heading = useId();
  const list = useRef<HTMLElement>(null);
  const { asked, done, orphans } = useCommentsDesk();
  const [filter, setFilter] = useState(ALL);
  const shown = filtered(comments, filter, orphans);
  useThreadKeys(list);
  useAskedThread(list);

  function handleClose({ back, place }: Asked): void {
    done();
    if (back) back();
    else document.getElementById(buttonIdOf(place))?.focus();
  }

  const isWriting = asked !== undefined && asked.what !== 'read';
  return (
    <section ref={list} className={styles['list']} aria-labelledby={heading}>
      <h2 id={heading} className={comments.length > 0 ? 'visually-hidden' : styles['title']}>
        {t('comments.title')}
      </h2>
      {comments.length > 0 && <FilterBar {...{ comments, filter }} onChange={setFilter} />}
      {until}
      {isWriting && (
        <Composer
          key={asked.number}
          workspaceId={props.workspaceId}
          asked={asked}
          onClose={() => handleClose(asked)}
        />
      )}
      {props.comments?.length === 0 && !isWriting && <p className={styles['soft']}>{props.none}</p>}
      {comments.length > 0 && shown.length === 0 && (
        <p className={styles['soft']}>{t('comments.noneLikeThis')}</p>
      )}
      <Threads {...props} comments={shown} />
    </section>
  );
}

/** So many at a time: a long list is not all drawn for who reads its beginning. */
const AT_A_TIME = 25;

function Threads({ comments, ...rest }: Omit<CommentsListProps, 'comments'> & Shown) {
  const t = useText();
  const { asked, opened, together } = useCommentsDesk();
  const [most, setMost] = useState(AT_A_TIME);
  const all = sideBySide(comments, together);
  const first = all.slice(0, most);
  const wanted = new Set([opened?.commentId, asked?.commentId]);
  const isOpened = ({ id }: CommentView) => wanted.has(id);
  const further = first.some((one) => one.some(isOpened)) ? undefined : all.find((one) => one.some(isOpened));
  return (
    <>
      {further && <Beside {...rest} comments={further} />}
      {first.map((one) => (
        <Beside key={one[0]?.id} {...rest} comments={one} />
      ))}
      {all.length > most && (
        <Button variant="plain" onPress={() => setMost(most + AT_A_TIME)}>
          {t('comments.showMore', { count: all.length - most })}
        </Button>
      )}
    </>
  );
}

type Shown = { readonly comments: readonly CommentView[] };

/** One thread, or several suggestions for the same words in one frame. */
function Beside({ comments, renderUsed, ...rest }: Omit<CommentsListProps, 'comments'> & Shown) {
  const t = useText();
  const { workspaceId, tablePath, rights } = rest;
  const threads = comments.map((comment) => (
    <CommentThread
      key={comment.id}
      {...{ workspaceId, tablePath, comment, rights }}
      used={renderUsed(comment)}
    />
  ));
  if (comments.length === 1) return threads;
  return (
    <section className={styles['beside']} aria-label={t('comments.sameWords', { count: comments.length })}>
      <p className={styles['besideTitle']} aria-hidden="true">
        {t('comments.sameWords', { count: comments.length })}
      </p>
      {threads}
    </section>
  );
}

/** The button at a section or a card by which one comments on it. */
export function buttonIdOf(place: CommentTarget): string {
  return `comment-on-${keyOf(place)}`;
}

/** The answer, the comment, or else the first thread at the place that was asked for. */
function saidAt({ saidId, commentId, place }: Asked): string {
  if (saidId !== undefined && saidId !== commentId) return `[data-said="${CSS.escape(saidId)}"]`;
  if (commentId !== undefined) return `[data-comment="${CSS.escape(commentId)}"]`;
  return `[data-thread="${keyOf(place)}"]`;
}

/** Brings a thread into view: the first of a section that was asked for there, or the one whose words were pressed. */
function useAskedThread(list: { readonly current: HTMLElement | null }): void {
  const { asked, opened } = useCommentsDesk();
  useEffect(() => {
    if (asked?.what !== 'read') return;
    const thread = list.current?.querySelector<HTMLElement>(saidAt(asked));
    thread?.scrollIntoView({ block: 'nearest' });
    thread?.focus();
  }, [asked, list]);
  useEffect(() => {
    if (opened?.from !== 'text') return;
    const thread = list.current?.querySelector(`[data-comment="${CSS.escape(opened.commentId)}"]`);
    thread?.scrollIntoView({ block: 'nearest' });
  }, [opened, list]);
}
