import { calendarDay, daysBetween } from '@opgave/shared/method/calendar';
import {
  artefactOn,
  isLeftBehind,
  isOpenElsewhere,
  type OpenedPage,
  windowSummary,
} from '@opgave/shared/method/commentWindow';
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
import { isOnPage } from '#features/comments/places.ts';
import { RemindSilent } from '#features/comments/RemindSilent.tsx';
import { WindowState } from '#features/comments/WindowState.tsx';
import { useWorkspace } from './workspaceContext.ts';

type OnPage = { readonly page: OpenedPage | 'problem' };

/** Until when one can comment on what stands here, and for the facilitator the way to open it and let it rest. */
export function CommentsUntil({ page }: OnPage) {
  const { workspace, may } = useWorkspace();
  const { id, slug, version, timeZone, phase } = workspace;
  const commentWindow = useWindowOn(page);
  const isOpen = commentWindow !== undefined && commentWindow.closedAt === undefined;
  const lastDay = page === 'problem' ? workspace.lastCommentDay : commentWindow?.lastDay;
  const [today] = useState(() => calendarDay(Date.now(), timeZone));
  const { isBusy, refusal, send } = useSending([
    KEYS.workspace(slug),
    KEYS.gates(id),
    KEYS.record(id),
    commentsKey(id),
  ]);
  const summary = useWindowSummary(page);
  const mayLead = may('comment.moderate');
  const mayAnnounce = useMayAnnounce(page);
  const mayRest = phase === 'define';
  return (
    <>
      <LastDay
        lastDay={page === 'problem' || isOpen ? lastDay : undefined}
        today={today}
        isOfProblem={page === 'problem'}
        textRests={isOpen}
        mayAnnounce={mayAnnounce}
        isBusy={isBusy}
        refusal={refusal}
        onAnnounce={(day, textRests) =>
          send(() =>
            announceLastDay(id, {
              ...{ version, lastDay: day },
              ...(page === 'problem' ? { textRests: textRests && mayRest } : { on: page }),
            }),
          )
        }
      />
      {mayAnnounce && lastDay && (page === 'problem' || isOpen) && <Reminder />}
      {commentWindow && lastDay && (
        <WindowState
          window={commentWindow}
          daysLeft={Math.max(0, daysBetween(today, lastDay))}
          summary={summary}
          onTurn={mayLead ? (to) => void send(() => turnWindow(id, { version, to })) : undefined}
        />
      )}
    </>
  );
}

/** The facilitator opens what takes comments now, one thing at a time. */
function useMayAnnounce(page: OnPage['page']): boolean {
  const { workspace, may } = useWorkspace();
  const { phase, commentWindow } = workspace;
  const isTime = page === 'problem' ? phase === 'define' : may(`${artefactOn(page)}.comment`);
  return may('comment.moderate') && isTime && !isOpenElsewhere(phase, commentWindow, page);
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

/** The window on this page; what was said of the first questions is over once the problem is written. */
function useWindowOn(page: OnPage['page']) {
  const { workspace } = useWorkspace();
  const { commentWindow, phase } = workspace;
  const isHere = commentWindow !== undefined && (commentWindow.document ?? 'problem') === page;
  return isHere && !isLeftBehind(phase, commentWindow) ? commentWindow : undefined;
}

/** What came in on this page while it was open, and what was done with it since. */
function useWindowSummary(page: OnPage['page']) {
  const { workspace } = useWorkspace();
  const { data: comments = [] } = useComments(workspace.id);
  const { openedAt, closedAt } = workspace.commentWindow ?? {};
  const from = openedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(openedAt);
  const until = closedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(closedAt);
  const isHere = isOnPage(page);
  return windowSummary(
    comments
      .filter(({ on }) => isHere?.(on))
      .map(({ placedAt, side, isWaiting, outcome }) => ({
        at: Date.parse(placedAt),
        isOutside: side === 'outside',
        isWaiting,
        ...(outcome && { outcome: outcome.kind }),
      })),
    { from, until },
  );
}
