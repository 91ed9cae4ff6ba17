import { calendarDay, daysBetween } from '@opgave/shared/method/calendar';
import { windowSummary } from '@opgave/shared/method/commentWindow';
import { useState } from 'react';
import {
  announceLastDay,
  commentsKey,
  remindSilent,
  turnWindow,
  useCommentReminder,
  useComments,
} from '#connection/commentsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { LastDay } from '#features/comments/LastDay.tsx';
import { RemindSilent } from '#features/comments/RemindSilent.tsx';
import { WindowState } from '#features/comments/WindowState.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Until when one can comment, and for the facilitator the way to announce it and to let the text rest meanwhile. */
export function CommentsUntil() {
  const { workspace, may } = useWorkspace();
  const { id, slug, version, timeZone, phase } = workspace;
  const commentWindow = useWindowHere();
  const lastDay = commentWindow?.lastDay ?? workspace.lastCommentDay;
  const [today] = useState(() => calendarDay(Date.now(), timeZone));
  const { isBusy, refusal, send } = useSending([
    KEYS.workspace(slug),
    KEYS.gates(id),
    KEYS.record(id),
    commentsKey(id),
  ]);
  const summary = useWindowSummary();
  const mayRest = phase === 'define' || phase === 'fundamentals';
  const mayAnnounce = may('comment.moderate') && phase === 'define';
  return (
    <>
      <LastDay
        lastDay={lastDay}
        today={today}
        textRests={commentWindow !== undefined && commentWindow.closedAt === undefined}
        mayAnnounce={mayAnnounce}
        isBusy={isBusy}
        refusal={refusal}
        onAnnounce={(day, textRests) =>
          send(() => announceLastDay(id, { version, lastDay: day, textRests: textRests && mayRest }))
        }
      />
      {mayAnnounce && lastDay && <Reminder />}
      {commentWindow && lastDay && (
        <WindowState
          window={commentWindow}
          daysLeft={Math.max(0, daysBetween(today, lastDay))}
          summary={summary}
          onTurn={mayAnnounce ? (to) => void send(() => turnWindow(id, { version, to })) : undefined}
        />
      )}
    </>
  );
}

function Reminder() {
  const { workspace } = useWorkspace();
  const { id, slug, version } = workspace;
  const { data: reminder } = useCommentReminder(id, true);
  const { send, ...sending } = useSending([KEYS.workspace(slug), KEYS.record(id), commentsKey(id)]);
  if (!reminder) return null;
  return (
    <RemindSilent {...sending} reminder={reminder} onRemind={() => send(() => remindSilent(id, version))} />
  );
}

/** The window of this step; what was said of the first questions is over once the problem is written. */
function useWindowHere() {
  const { workspace } = useWorkspace();
  const { commentWindow, phase } = workspace;
  const isElsewhere = commentWindow?.document === 'fundamentals' && phase !== 'fundamentals';
  return isElsewhere ? undefined : commentWindow;
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
