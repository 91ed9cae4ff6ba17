/** What a person is told about their words; there is no fourth answer. */
export type SavedState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'notSaved'; readonly since: number };

export interface SavedFacts {
  readonly now: number;
  /** Connected, or busy with the very first connection. */
  readonly isReachable: boolean;
  /** Both sides have told each other everything. */
  readonly isSynced: boolean;
  /** Frames acknowledged and state vector covered: all that was sent is on disk. */
  readonly isCovered: boolean;
  /** When the oldest thing that is not certain began: an edit, or the loss of the connection. */
  readonly unsettledSince: number;
}

/** Saving may last this long before a person must know that it is not going well. */
const PATIENCE = 5_000;

/** `saved` is said only of what would survive a crash of the server (P01). */
export function savedState(facts: SavedFacts): SavedState {
  if (facts.isReachable && facts.isSynced && facts.isCovered) return { kind: 'saved' };
  const isYoung = facts.now - facts.unsettledSince < PATIENCE;
  return facts.isReachable && isYoung
    ? { kind: 'saving' }
    : { kind: 'notSaved', since: facts.unsettledSince };
}
