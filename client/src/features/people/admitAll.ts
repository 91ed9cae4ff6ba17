import type { KnockView } from '@opgave/shared/contract/lobby';
import { asAppError } from '#connection/http.ts';

/** There is no seat, or another facilitator answered a moment before. */
const GOES_ON = ['workspace-full', 'stale-version'];

/** In the order in which they came; whoever cannot be let in stays, to be answered apart. */
export async function admitAll(
  waiting: readonly Pick<KnockView, 'id'>[],
  admit: (id: KnockView['id']) => Promise<unknown>,
): Promise<void> {
  for (const { id } of waiting) {
    await admit(id).catch((thrown: unknown) => {
      if (!GOES_ON.includes(asAppError(thrown).code)) throw thrown;
    });
  }
}
