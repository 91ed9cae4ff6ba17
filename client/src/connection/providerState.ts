import type { LinkState } from './documentSocket.ts';
import type { SetAside } from './offlineDocuments.ts';
import type { Replica } from './replica.ts';
import type { SavedState } from './savedState.ts';

/** What a sheet is drawn from; it stays the same while letters are on their way to the disk. */
export interface SheetState {
  readonly replica: Replica;
  /** There is something to show: synchronised once, or kept from an earlier visit. */
  readonly isLoaded: boolean;
  /** Only to look at: refused and about to be replaced, or ended. */
  readonly isFrozen: boolean;
  /** The server could read only a part of it, so it can only be read. */
  readonly isDamaged: boolean;
  /** It will soon be so large that nothing can be added. */
  readonly isLarge: boolean;
  /** This browser keeps a copy of what is written, for as long as it is not saved. */
  readonly isKeeping: boolean;
  readonly link: LinkState;
  readonly setAside: readonly SetAside[];
}

export interface ProviderState extends SheetState {
  readonly saved: SavedState;
  /** Own edits that are not certain to be on the server's disk. */
  readonly hasUnsaved: boolean;
}

function since(saved: SavedState): number {
  return saved.kind === 'notSaved' ? saved.since : 0;
}

/** Whether nobody needs to be told. */
export function isSameState(one: ProviderState, other: ProviderState): boolean {
  return (
    isSameSheet(one, other) &&
    one.saved.kind === other.saved.kind &&
    since(one.saved) === since(other.saved) &&
    one.hasUnsaved === other.hasUnsaved
  );
}

/** Whether a sheet looks the same. */
export function isSameSheet(one: SheetState, other: SheetState): boolean {
  return (
    one.replica === other.replica &&
    one.isLoaded === other.isLoaded &&
    one.isFrozen === other.isFrozen &&
    one.isDamaged === other.isDamaged &&
    one.isLarge === other.isLarge &&
    one.isKeeping === other.isKeeping &&
    one.link === other.link &&
    one.setAside === other.setAside
  );
}
