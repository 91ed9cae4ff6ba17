import { maySettle } from '@opgave/shared/method/comments';
import { isLeftBehind, OPENED_PAGES } from '@opgave/shared/method/commentWindow';
import { can } from '@opgave/shared/method/permissions';
import { useLocation } from 'react-router';
import { useComments } from '#connection/commentsApi.ts';
import { CommentsList } from '#features/comments/CommentsList.tsx';
import type { CommentRights } from '#features/comments/deeds.ts';
import { hasText, isOnPage } from '#features/comments/places.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { CommentsUntil } from './CommentsUntil.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import { actorOf, useWorkspace, whereOf } from './workspaceContext.ts';

/** What people say: about the text of this page, or about every text where the page is none. */
export function CommentsPanel() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { pathname } = useLocation();
  const { data: comments } = useComments(workspace.id);
  const tablePath = `/w/${workspace.slug}`;
  const here = pathname.slice(tablePath.length + 1);
  const isHere = isOnPage(here);
  const { phase, commentWindow } = workspace;
  const opened = isLeftBehind(phase, commentWindow) ? undefined : commentWindow?.document;
  const page =
    OPENED_PAGES.find((one) => one === here.split('/')[0]) ?? (isHere ? undefined : opened) ?? 'problem';
  const shown = isHere ? comments?.filter(({ on }) => isHere(on)) : comments;
  const rights = useCommentRights();
  const howTo = hasText(here) ? 'comments.none' : 'comments.noneOnCards';
  return (
    <CommentsList
      workspaceId={workspace.id}
      tablePath={tablePath}
      comments={shown}
      rights={rights}
      none={t(rights.write && isHere ? howTo : 'comments.noneToRead')}
      until={<CommentsUntil page={page} />}
      renderUsed={({ id }) => (
        <CardActions>
          <WhereUsed source={{ kind: 'comment', id }} />
        </CardActions>
      )}
    />
  );
}

function useCommentRights(): CommentRights {
  const { workspace, may } = useWorkspace();
  const { me } = workspace;
  const actor = actorOf(workspace);
  const write = may('comment.write');
  return {
    write,
    settle: write && actor.seat !== undefined && maySettle(actor.seat),
    moderate: may('comment.moderate'),
    writeText: { problem: may('problemDoc.write'), fundamentals: may('fundamentals.write') },
    sendOn: may('rightDoor.keep'),
    report: may('order.report') && !may('order.keep'),
    withdraw: can(actor, 'comment.withdraw', { ...whereOf(workspace), owner: me.personId }),
  };
}
