import type { CommentView } from '@opgave/shared/contract/comments';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { useComments } from '#connection/commentsApi.ts';
import { useCommentsDesk } from '#features/comments/commentsDesk.ts';
import { useWorkspace } from '#pages/workspaceContext.ts';

/** An address may name a comment or an answer, as notifications, mails and search do: then it is shown, wherever those are. */
export function LinkedComment() {
  const id = new URLSearchParams(useLocation().search).get('comment');
  return id === null ? null : <Asking key={id} id={id} />;
}

function Asking({ id }: { readonly id: string }) {
  const { workspace } = useWorkspace();
  const { data: comments } = useComments(workspace.id);
  const { ask } = useCommentsDesk();
  const thread = comments?.find((comment) => isIn(comment, id));
  const isFound = thread !== undefined;
  // Once: what others say meanwhile does not pull anybody back here.
  const show = useEffectEvent(() => {
    if (thread) ask({ place: thread.on, what: 'read', commentId: thread.id, saidId: id });
  });
  useEffect(() => {
    if (isFound) show();
  }, [isFound]);
  return null;
}

function isIn({ id, replies }: CommentView, wanted: string): boolean {
  return id === wanted || replies.some((reply) => reply.id === wanted);
}
