import type { EnterDoor } from '@opgave/shared/contract/door';
import type { Knock, NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import type { Arrival } from './arrival.ts';
import { readSignInCookies } from './cookies.ts';
import type { Dependencies } from './dependencies.ts';
import type { TableDoor } from './links.ts';
import type { Place } from './placeAtTable.ts';
import { fitsHash } from './tokens.ts';
import type { Entrance, Visitor } from './visitor.ts';

/** A knock that can still be answered. */
export type WaitingKnock = Knock & { readonly comes: NonNullable<Knock['comes']> };

/** A knock to which a facilitator said no. */
export type RefusedKnock = Knock & { readonly answeredAt: number };

/** Who leads or asked for the table is expected; everyone else waits while the table asks for it. */
export function waitsAtDoor({ hasLobby }: Workspace, { role }: Place): boolean {
  return hasLobby === true && role !== 'facilitator' && role !== 'sponsor';
}

/**
 * Waits. Nobody is made, no seat and no sign-in: until somebody says yes the browser holds a secret that opens nothing,
 * so that whoever waits is a stranger to every endpoint, connection and document. The link counts a use at the yes.
 */
export async function knock(
  deps: Dependencies,
  { workspace, invitation }: TableDoor,
  { comes, secret }: Arrival,
  onlyTo: readonly PersonId[],
): Promise<Entrance> {
  const { seat, signIn } = comes;
  const { id, tokenHash } = signIn;
  const at = deps.now();
  const value: Knock = {
    ...{ id, version: 1, workspaceId: workspace.id, tokenHash, at, state: 'waiting' },
    comes: { ...comes, invitationId: invitation.id },
  };
  const details = { role: seat.role, withHelp: seat.withHelp, invitationId: invitation.id };
  await deps.storage.records.commit(
    [{ kind: 'knock', value }],
    [knockLine(value, at, { action: 'seat.knocked', details })],
  );
  deps.storage.bus.publish('lobby.changed', { workspaceId: workspace.id, knockId: id, onlyTo });
  return { entered: enteredBy(value, comes, workspace), secret };
}

/** The same name at the same table in another tab of this browser is the same knock. */
export function knockAgain(
  { workspace }: TableDoor,
  input: EnterDoor,
  { knocks, signedIn }: Visitor,
): Entrance | undefined {
  const displayName = input.displayName ?? signedIn?.person.displayName;
  const mine = knocks.find(
    ({ workspaceId, comes }) => workspaceId === workspace.id && comes.seat.displayName === displayName,
  );
  return mine && { entered: enteredBy(mine, mine.comes, workspace) };
}

function enteredBy({ id }: Knock, { seat }: WaitingKnock['comes'], { slug }: Workspace): Entrance['entered'] {
  return { signInId: id, personId: seat.personId, slug, waits: true };
}

type KnockLine = Pick<NewAuditEvent, 'action' | 'details'>;

/** Names nobody: whoever was never inside is on no list. */
export function knockLine({ id, workspaceId }: Knock, at: number, line: KnockLine): NewAuditEvent {
  return { at, workspaceId, object: `knock:${id}`, result: 'done', ...line };
}

/** Undefined once it was answered, or nobody answered as long as its cookie lasts. */
export function stillWaits(
  { config, now }: Pick<Dependencies, 'config' | 'now'>,
  given: Knock | undefined,
): WaitingKnock | undefined {
  if (given?.state !== 'waiting' || given.comes === undefined || now() >= lapsesAt(config, given)) {
    return undefined;
  }
  return { ...given, comes: given.comes };
}

export function lapsesAt({ limits }: Dependencies['config'], { at }: Knock): number {
  return at + limits.signInMaxMilliseconds;
}

type Reading = Pick<Dependencies, 'storage' | 'config' | 'now'>;

/** The knock whose secret this browser holds. */
export async function knockOf(
  { storage }: Reading,
  cookieHeader: string | undefined,
  id: Knock['id'],
): Promise<Knock | undefined> {
  const secret = readSignInCookies(cookieHeader).get(id);
  const found = secret === undefined ? undefined : await storage.records.get('knock', id);
  return found && secret !== undefined && fitsHash(secret, found.tokenHash) ? found : undefined;
}

/** Everyone of this browser who waits, and to whom was said no. */
export async function knocksOf(
  deps: Reading,
  cookieHeader: string | undefined,
): Promise<Pick<Visitor, 'knocks' | 'refused'>> {
  const ids = [...readSignInCookies(cookieHeader).keys()];
  const found = await Promise.all(ids.map((id) => knockOf(deps, cookieHeader, id)));
  return {
    knocks: found.flatMap((each) => stillWaits(deps, each) ?? []),
    refused: found.flatMap((each) => {
      const { state, answeredAt } = each ?? {};
      return each && state === 'refused' && answeredAt !== undefined ? [{ ...each, answeredAt }] : [];
    }),
  };
}
