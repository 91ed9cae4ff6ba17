import type { LinkState } from './documentSocket.ts';
import type { SetAside } from './offlineDocuments.ts';
import type { Replica } from './replica.ts';
import type { SavedState } from './savedState.ts';

export interface ProviderState {
  readonly replica: Replica;
  /** There is something to show: synchronised once, or kept from an earlier visit. */
  readonly isLoaded: boolean;
  /** Only to look at: refused and about to be replaced, or ended. */
  readonly isFrozen: boolean;
  /** The server could read only a part of it, so it can only be read. */
  readonly isDamaged: boolean;
  /** It will soon be so large that nothing can be added. */
  readonly isLarge: boolean;
  readonly link: LinkState;
  readonly saved: SavedState;
  /** Own edits that are not certain to be on the server's disk. */
  readonly hasUnsaved: boolean;
  readonly setAside: readonly SetAside[];
}

function since(saved: SavedState): number {
  return saved.kind === 'notSaved' ? saved.since : 0;
}

/** Whether nobody needs to be told. */
export function isSameState(one: ProviderState, other: ProviderState): boolean {
  return (
    one.replica === other.replica &&
    one.isLoaded === other.isLoaded &&
    one.isFrozen === other.isFrozen &&
    one.isDamaged === other.isDamaged &&
    one.isLarge === other.isLarge &&
    one.link === other.link &&
    one.saved.kind === other.saved.kind &&
    since(one.saved) === since(other.saved) &&
    one.hasUnsaved === other.hasUnsaved &&
    one.setAside === other.setAside
  );
}
