import { calendarDay, daysBetween } from '@opgave/shared/method/calendar';
import { windowSummary } from '@opgave/shared/method/commentWindow';
import { useState } from 'react';
import { announceLastDay, commentsKey, turnWindow, useComments } from '#connection/commentsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { LastDay } from '#features/comments/LastDay.tsx';
import { WindowState } from '#features/comments/WindowState.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Until when one can comment, and for the facilitator the way to announce it and to let the text rest meanwhile. */
export function CommentsUntil() {
  const { workspace, may } = useWorkspace();
  const { id, slug, version, lastCommentDay, timeZone, phase, commentWindow } = workspace;
  const [today] = useState(() => calendarDay(Date.now(), timeZone));
  const { isBusy, refusal, send } = useSending([
    KEYS.workspace(slug),
    KEYS.gates(id),
    KEYS.record(id),
    commentsKey(id),
  ]);
  const summary = useWindowSummary();
  const mayAnnounce = may('comment.moderate') && phase === 'define';
  return (
    <>
      <LastDay
        lastDay={lastCommentDay}
        today={today}
        textRests={commentWindow !== undefined && commentWindow.closedAt === undefined}
        mayAnnounce={mayAnnounce}
        isBusy={isBusy}
        refusal={refusal}
        onAnnounce={(lastDay, textRests) =>
          send(() => announceLastDay(id, { version, lastDay, textRests: textRests && phase === 'define' }))
        }
      />
      {commentWindow && lastCommentDay && (
        <WindowState
          window={commentWindow}
          daysLeft={Math.max(0, daysBetween(today, lastCommentDay))}
          summary={summary}
          onTurn={mayAnnounce ? (to) => void send(() => turnWindow(id, { version, to })) : undefined}
        />
      )}
    </>
  );
}

/** What came in while the text rested, and what was done with it since. */
function useWindowSummary() {
  const { workspace } = useWorkspace();
  const { data: comments = [] } = useComments(workspace.id);
  const { openedAt, closedAt } = workspace.commentWindow ?? {};
  const from = openedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(openedAt);
  const until = closedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(closedAt);
  return windowSummary(
    comments.map(({ placedAt, side, isWaiting, outcome }) => ({
      at: Date.parse(placedAt),
      isOutside: side === 'outside',
      isWaiting,
      ...(outcome && { outcome: outcome.kind }),
    })),
    { from, until },
  );
}
