import type { Artefact } from './actions.ts';
import type { Phase } from './phases.ts';

/** A time in which people comment on a text: that of the problem, or before it the first questions. */
export interface CommentWindow {
  readonly document?: 'fundamentals' | undefined;
  /** A session opened the text for writing. */
  readonly isLive: boolean;
  /** Once it is over. */
  readonly closedAt?: unknown;
}

/** Which text rests now: nobody writes it, until its window closes or a session opens it. */
export function restingText(phase: Phase, window: CommentWindow | undefined): Artefact | undefined {
  if (window === undefined || window.closedAt !== undefined || window.isLive) return undefined;
  const isFundamentals = window.document === 'fundamentals';
  if (phase !== (isFundamentals ? 'fundamentals' : 'define')) return undefined;
  return isFundamentals ? 'fundamentals' : 'problemDoc';
}

/** As much of a comment as says what became of it. */
export interface CommentInWindow {
  readonly at: number;
  readonly isOutside: boolean;
  readonly isWaiting: boolean;
  readonly outcome?: 'takenUp' | 'notTakenUp';
}

export interface WindowSummary {
  readonly comments: number;
  readonly outside: number;
  readonly waiting: number;
  readonly takenUp: number;
  readonly notTakenUp: number;
}

/** What came in while it was open, and what was done with that since. */
export function windowSummary(
  comments: readonly CommentInWindow[],
  { from, until }: { readonly from: number; readonly until: number },
): WindowSummary {
  const within = comments.filter(({ at }) => from <= at && at < until);
  const count = (isCounted: (comment: CommentInWindow) => boolean) => within.filter(isCounted).length;
  return {
    comments: within.length,
    outside: count(({ isOutside }) => isOutside),
    waiting: count(({ isWaiting }) => isWaiting),
    takenUp: count(({ outcome }) => outcome === 'takenUp'),
    notTakenUp: count(({ outcome }) => outcome === 'notTakenUp'),
  };
}
