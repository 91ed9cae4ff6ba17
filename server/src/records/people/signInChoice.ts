import type { SignInChoice } from '@opgave/shared/contract/http';
import type { Seat } from '@opgave/shared/contract/records';
import type { SignedIn } from '#identity/authenticate.ts';
import type { Dependencies } from '#identity/dependencies.ts';

/** One of the people this browser holds, with the seats to recognise them by. */
export async function signInChoice(deps: Dependencies, { signIn, person }: SignedIn): Promise<SignInChoice> {
  const seats = await deps.storage.records.findBy('seat', 'personId', person.id);
  const active = seats.filter(({ status }) => status === 'active');
  const choices = await Promise.all(active.map((seat) => seatChoice(deps, seat)));
  return {
    signInId: signIn.id,
    displayName: person.displayName,
    seats: choices.filter((seat) => seat !== undefined),
  };
}

async function seatChoice(
  deps: Dependencies,
  { workspaceId, role, group }: Seat,
): Promise<SignInChoice['seats'][number] | undefined> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  return workspace && { slug: workspace.slug, role, ...(group !== undefined && { group }) };
}
