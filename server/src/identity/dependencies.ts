import type { Limits } from '@opgave/shared/contract/limits';
import type { Storage } from '#storage/ports.ts';

/** What the use cases need: where things are kept, how much is allowed, and the sources of time, ids and chance. */
export interface Dependencies {
  readonly storage: Storage;
  readonly config: { readonly limits: Limits };
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
}
