import { AppError } from '@opgave/shared/contract/errors';
import type { ForSomeone, FromRoom, FromRoomView } from '@opgave/shared/contract/fromRoom';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import type { Dependencies } from '#identity/dependencies.ts';
import { actorOf, type Member } from '#identity/standing.ts';
import { requireAllowed, requireSeat } from './member.ts';

/** Whose words they are. */
export interface Speaker {
  readonly personId: PersonId;
  readonly group?: Group;
  readonly role: Role;
  readonly fromRoom?: FromRoom;
}

interface Speaking {
  readonly artefact: 'experience' | 'statement' | 'parked';
  readonly isFor: ForSomeone | undefined;
}

/**
 * The member, or whoever they write for (`method.md` section 1.1). A scribe adds what that person may add, and nothing
 * else. Throws 'not-allowed', and 'invalid-input' when there is nobody like that to write for.
 */
export async function speakerOf(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  { artefact, isFor }: Speaking,
): Promise<Speaker> {
  if (isFor === undefined) {
    requireAllowed(member, `${artefact}.write`);
    return speakerIn(member.seat);
  }
  requireAllowed(member, `${artefact}.scribe`);
  const writtenBy = member.person.id;
  if (isFor.kind === 'group') {
    await requireGroup(deps, member, isFor.group);
    const fromRoom = { writtenBy, isForGroup: true };
    return { personId: writtenBy, group: isFor.group, role: 'participant', fromRoom };
  }
  const seat = await seatSpokenFor(deps, member, isFor.personId);
  const person = await deps.storage.records.get('person', isFor.personId);
  if (!person) throw new AppError('not-found');
  requireAllowed({ ...member, actor: actorOf(person, seat, member.workspace) }, `${artefact}.write`);
  return { ...speakerIn(seat), fromRoom: { writtenBy, isForGroup: false } };
}

function speakerIn({ personId, group, role }: Seat): Speaker {
  return { personId, role, ...(group !== undefined && { group }) };
}

async function seatSpokenFor(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  personId: PersonId,
): Promise<Seat> {
  if (personId === member.person.id) throw nobodyLikeThat('for.personId');
  return requireSeat(deps, member, personId);
}

/** A group that is at this table, or that is meant to be. */
async function requireGroup(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspace }: Member,
  group: Group,
): Promise<void> {
  if (workspace.groups.some((planned) => planned.group === group)) return;
  const seats = await storage.records.listByWorkspace('seat', workspace.id);
  const isThere = seats.some((seat) => seat.status === 'active' && seat.group === group);
  if (!isThere) throw nobodyLikeThat('for.group');
}

function nobodyLikeThat(path: string): AppError {
  return new AppError('invalid-input', { errors: [{ path, message: 'not-here' }] });
}

/** The item of a person at the table that was written down for them and that they have not said yes to. */
export function isUnconfirmed(fromRoom: FromRoom | undefined): boolean {
  return fromRoom !== undefined && !fromRoom.isForGroup && fromRoom.confirmedAt === undefined;
}

/** With the yes of the person; 'stale-version' when there is nothing to say yes to. */
export function confirmed(fromRoom: FromRoom | undefined, confirmedAt: number): FromRoom {
  if (!fromRoom || !isUnconfirmed(fromRoom)) throw new AppError('stale-version');
  return { ...fromRoom, confirmedAt };
}

interface Item {
  readonly group?: Group | undefined;
  readonly fromRoom?: FromRoom | undefined;
}

/** The group an item counts for: that of its author today, or the one it was written down for. */
export function groupOfItem({ group, fromRoom }: Item, today: Group | undefined): Group | undefined {
  return fromRoom?.isForGroup === true ? group : (today ?? group);
}

/** Nobody is named for words that somebody else wrote down, until they say that these are theirs. */
export function isNameless({ fromRoom }: Item): boolean {
  return fromRoom?.isForGroup === true || isUnconfirmed(fromRoom);
}

/** Who wrote an item, as everyone at the table reads it. */
export function itemBy(
  item: Item,
  seat: Pick<Seat, 'displayName' | 'group'> | undefined,
): { readonly name: string; readonly group?: Group } {
  const group = groupOfItem(item, seat?.group);
  const name = isNameless(item) ? '' : (seat?.displayName ?? '');
  return { name, ...(group !== undefined && { group }) };
}

/** For the log: who takes back what nobody is named for is not named there either (`recordLines.ts`). */
export function namelessAs(item: Item): { readonly shownAs?: 'groupOnly' } {
  return isNameless(item) ? { shownAs: 'groupOnly' } : {};
}

export function fromRoomView(
  fromRoom: FromRoom,
  seatOf: (personId: PersonId) => Seat | undefined,
): FromRoomView {
  return {
    writtenBy: seatOf(fromRoom.writtenBy)?.displayName ?? '',
    isForGroup: fromRoom.isForGroup,
    isConfirmed: fromRoom.confirmedAt !== undefined,
  };
}
