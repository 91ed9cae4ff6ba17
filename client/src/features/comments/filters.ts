import type { CommentView } from '@opgave/shared/contract/comments';
import type { Group } from '@opgave/shared/method/groups';

export const STATES = [
  'any',
  'unanswered',
  'open',
  'answered',
  'takenUp',
  'notTakenUp',
  'resolved',
  'gone',
] as const;
export type CommentState = (typeof STATES)[number];

/** Which comments are shown. */
export interface Filter {
  readonly isMine: boolean;
  readonly group: Group | 'any';
  readonly state: CommentState;
}
export const ALL: Filter = { isMine: false, group: 'any', state: 'any' };

type Check = (comment: CommentView, orphans: ReadonlySet<string>) => boolean;

const CHECKS: Readonly<Record<CommentState, Check>> = {
  any: () => true,
  unanswered: isUnanswered,
  open: ({ outcome, resolved }) => outcome === undefined && resolved === undefined,
  answered: ({ replies, outcome }) => replies.length > 0 && outcome === undefined,
  takenUp: ({ outcome }) => outcome?.kind === 'takenUp',
  notTakenUp: ({ outcome }) => outcome?.kind === 'notTakenUp',
  resolved: ({ resolved }) => resolved !== undefined,
  gone: (comment, orphans) => isOrphan(comment, orphans),
};

/** From inside too: nobody said a word to it yet, or nobody of those whose answer counts. */
function isUnanswered({ isWaiting, replies, outcome, resolved, state }: CommentView): boolean {
  const isLeftAlone = replies.length === 0 && outcome === undefined && resolved === undefined;
  return isWaiting || (isLeftAlone && state !== 'withdrawn');
}

/** What a filter leaves, in the order of the method with what was laid aside last. */
export function filtered(
  comments: readonly CommentView[],
  { isMine, group, state }: Filter,
  orphans: ReadonlySet<string>,
): readonly CommentView[] {
  return comments
    .filter(
      (comment) =>
        (!isMine || isMineHere(comment)) &&
        (group === 'any' || comment.by.group === group) &&
        CHECKS[state](comment, orphans),
    )
    .toSorted((one, other) => Number(one.resolved !== undefined) - Number(other.resolved !== undefined));
}

/** Its words stand nowhere any more: in a document as the page found it, on a card as the server did. */
export function isOrphan({ id, words }: CommentView, orphans: ReadonlySet<string>): boolean {
  return orphans.has(id) || (words !== undefined && words.from === undefined);
}

/** One's own, or where one said something too. */
export function isMineHere({ isMine, replies }: CommentView): boolean {
  return isMine || replies.some((reply) => reply.isMine);
}

/** The groups that said something, each once. */
export function groupsIn(comments: readonly CommentView[]): readonly Group[] {
  return [...new Set(comments.flatMap(({ by }) => by.group ?? []))];
}

/** Open suggestions for the same words, or some of them, stand together, where the first of them stands. */
export function sideBySide(
  comments: readonly CommentView[],
  together: ReadonlyMap<string, string>,
): readonly (readonly CommentView[])[] {
  const groups = new Map<string, CommentView[]>();
  for (const comment of comments) {
    const words = wordsKey(comment);
    const key = (words && together.get(comment.id)) ?? words ?? comment.id;
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()];
}

function wordsKey({ passage, suggestion, outcome, resolved }: CommentView): string | undefined {
  if (!passage || !suggestion || outcome || resolved) return undefined;
  const { start, end } = passage;
  return `${start.client}:${start.clock}-${end.client}:${end.clock}`;
}
