import type { Artefact } from './actions.ts';
import type { Phase } from './phases.ts';

/** What is opened for comments until a day of its own, by its page, and what rests meanwhile. */
export const OPENED_PAGES = [
  'fundamentals',
  'experiences',
  'perspectives',
  'statements',
  'options',
  'choice',
] as const;
export type OpenedPage = (typeof OPENED_PAGES)[number];

const ON_PAGES = {
  problem: 'problemDoc',
  fundamentals: 'fundamentals',
  experiences: 'experience',
  perspectives: 'perspective',
  statements: 'statement',
  options: 'option',
  choice: 'choiceRecord',
} as const satisfies Readonly<Record<OpenedPage | 'problem', Artefact>>;

/** What stands on a page that is opened for comments. */
export function artefactOn(page: OpenedPage | 'problem'): (typeof ON_PAGES)[OpenedPage | 'problem'] {
  return ON_PAGES[page];
}

/** A time in which people comment on something: the text of the problem, or what stands on another page. */
export interface CommentWindow {
  readonly document?: OpenedPage | undefined;
  /** A session opened the text for writing. */
  readonly isLive: boolean;
  /** Once it is over. */
  readonly closedAt?: unknown;
}

/** What rests now: nobody writes it, until its window closes or a session opens it. A text rests while it is written. */
export function restingArtefact(phase: Phase, window: CommentWindow | undefined): Artefact | undefined {
  if (window === undefined || window.closedAt !== undefined || window.isLive) return undefined;
  const { document = 'problem' } = window;
  if (document === 'problem' && phase !== 'define') return undefined;
  if (isLeftBehind(phase, window)) return undefined;
  return ON_PAGES[document];
}

/** The first questions take comments in their own phase only; a window on them that was left open goes with it. */
export function isLeftBehind(phase: Phase, window: CommentWindow | undefined): boolean {
  return window?.document === 'fundamentals' && phase !== 'fundamentals';
}

/** Whether something else than this page takes comments now: one thing at a time, so that everyone knows what is asked. */
export function isOpenElsewhere(
  phase: Phase,
  window: CommentWindow | undefined,
  page: OpenedPage | 'problem',
): boolean {
  if (window === undefined || window.closedAt !== undefined || isLeftBehind(phase, window)) return false;
  return (window.document ?? 'problem') !== page;
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
