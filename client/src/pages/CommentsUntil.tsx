import { calendarDay } from '@opgave/shared/method/calendar';
import { isAtLeast } from '@opgave/shared/method/phases';
import { useState } from 'react';
import { announceLastDay, commentsKey } from '#connection/commentsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { LastDay } from '#features/comments/LastDay.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The announced last day for comments, and for the facilitator the way to announce it. */
export function CommentsUntil() {
  const { workspace, may } = useWorkspace();
  const { id, slug, version, lastCommentDay, timeZone, phase } = workspace;
  const [today] = useState(() => calendarDay(Date.now(), timeZone));
  const { isBusy, refusal, send } = useSending([
    KEYS.workspace(slug),
    KEYS.gates(id),
    KEYS.record(id),
    commentsKey(id),
  ]);
  return (
    <LastDay
      lastDay={lastCommentDay}
      today={today}
      mayAnnounce={may('comment.moderate') && !isAtLeast(phase, 'consent')}
      isBusy={isBusy}
      refusal={refusal}
      onAnnounce={(lastDay) => send(() => announceLastDay(id, { version, lastDay }))}
    />
  );
}
