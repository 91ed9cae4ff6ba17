import type { SessionNow } from '@opgave/shared/method/sessionView';

/** Whether somebody goes along, and with which call they came along or stayed behind last. */
export interface Following {
  readonly follows: boolean;
  /** Of the last call that was answered, by going or by staying. */
  readonly answered: number;
  /** Where one was before one was taken along, with how far down. */
  readonly cameFrom?: { readonly path: string; readonly scroll: number } | undefined;
}

export const AT_FIRST: Following = { follows: true, answered: 0 };
/** Long enough to read who takes one where, and to say no. */
export const TIME_TO_STAY = 5_000;

export type Call =
  | { readonly kind: 'none' }
  /** Somebody takes everyone along; who does nothing goes. */
  | { readonly kind: 'taken'; readonly number: number; readonly path: string; readonly by: string }
  /** Others are elsewhere, and one chose to stay. */
  | { readonly kind: 'behind'; readonly number: number; readonly path: string };

/** What a person is asked: who goes along is taken, who stays is only told where the others are. */
export function callFor({ brought }: SessionNow['focus'], following: Following, here: string): Call {
  if (!brought) return { kind: 'none' };
  const { number, path, by = '' } = brought;
  const isThere = path === here;
  if (number > following.answered && following.follows && !isThere)
    return { kind: 'taken', number, path, by };
  if (!following.follows && !isThere) return { kind: 'behind', number, path };
  return { kind: 'none' };
}
