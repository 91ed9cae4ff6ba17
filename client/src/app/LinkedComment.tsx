import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { useComments } from '#connection/commentsApi.ts';
import { useCommentsDesk } from '#features/comments/commentsDesk.ts';
import { useWorkspace } from '#pages/workspaceContext.ts';

/** An address may name a comment, as notifications and mails do: then it is shown, wherever the comments are. */
export function LinkedComment() {
  const id = new URLSearchParams(useLocation().search).get('comment');
  return id === null ? null : <Asking key={id} id={id} />;
}

function Asking({ id }: { readonly id: string }) {
  const { workspace } = useWorkspace();
  const { data: comments } = useComments(workspace.id);
  const { ask } = useCommentsDesk();
  const place = comments?.find((comment) => comment.id === id)?.on;
  const isFound = place !== undefined;
  // Once: what others say meanwhile does not pull anybody back here.
  const show = useEffectEvent(() => {
    if (place) ask({ place, what: 'read', commentId: id });
  });
  useEffect(() => {
    if (isFound) show();
  }, [isFound]);
  return null;
}
