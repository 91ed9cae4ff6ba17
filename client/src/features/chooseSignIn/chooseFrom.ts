import type { SignInChoice } from '@opgave/shared/contract/http';
import type { SignInId } from '@opgave/shared/ids';

export type Choosing =
  | { readonly kind: 'take'; readonly signInId: SignInId }
  | { readonly kind: 'ask'; readonly choices: readonly SignInChoice[] }
  | { readonly kind: 'none' };

/** Which sign-in a new tab uses: the only one that fits, else the person says who they are here (`design.md` 7). */
export function chooseFrom(choices: readonly SignInChoice[], slug: string | undefined): Choosing {
  const fitting = slug === undefined ? choices : choices.filter(({ seats }) => isSeatedAt(seats, slug));
  const [first, ...others] = fitting;
  if (!first) return { kind: 'none' };
  return others.length === 0 ? { kind: 'take', signInId: first.signInId } : { kind: 'ask', choices: fitting };
}

/** After leaving, or "I am somebody else": nobody is taken without being asked. */
export function askAmong(choices: readonly SignInChoice[]): Choosing {
  return choices.length === 0 ? { kind: 'none' } : { kind: 'ask', choices };
}

function isSeatedAt(seats: SignInChoice['seats'], slug: string): boolean {
  return seats.some((seat) => seat.slug === slug);
}
