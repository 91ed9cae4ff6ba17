import type { EnterDoor } from '@opgave/shared/contract/door';
import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent, Person, Seat } from '@opgave/shared/contract/records';
import { PersonId, SeatId } from '@opgave/shared/ids';
import type { Dependencies } from './dependencies.ts';
import { type Link, requireOpen, requireUsable } from './links.ts';
import { missing, type Place, placeAtTable } from './placeAtTable.ts';
import { standingOf } from './standing.ts';
import { makePersonalLink, startSignIn } from './startSignIn.ts';
import type { Entrance, Visitor } from './visitor.ts';

type TableDoor = Extract<Link, { kind: 'table' }>;

/** Takes a seat. A tab whose person is inside already keeps that seat, and the link counts no use. */
export async function enterTable(
  deps: Dependencies,
  door: TableDoor,
  input: EnterDoor,
  visitor: Visitor,
): Promise<Entrance> {
  requireOpen(door.workspace);
  const existing = await existingSeat(deps, door, visitor);
  if (existing) return existing;

  requireUsable(door.invitation, deps.now());
  const seats = await deps.storage.records.listByWorkspace('seat', door.workspace.id);
  const place = placeAtTable(input, door.invitation, door.workspace, seats);
  return takeSeat(deps, door, newcomer(deps, input, visitor), {
    place,
    input,
    device: visitor.device,
    isKnown: visitor.signedIn !== undefined,
  });
}

async function existingSeat(
  deps: Dependencies,
  { workspace }: TableDoor,
  { signedIn }: Visitor,
): Promise<Entrance | undefined> {
  if (!signedIn) return undefined;
  const standing = await standingOf(deps, workspace.id, signedIn.person.id);
  if (standing.kind === 'removed') throw new AppError('removed-from-workspace');
  if (standing.kind === 'none') return undefined;
  const { signIn, person } = signedIn;
  return { entered: { signInId: signIn.id, personId: person.id, slug: workspace.slug } };
}

/** The person whom this tab names, or a new one. */
function newcomer(deps: Dependencies, input: EnterDoor, { signedIn }: Visitor): Person {
  if (signedIn) return signedIn.person;
  if (input.displayName === undefined) throw missing('displayName');
  return {
    id: PersonId.parse(deps.newId()),
    version: 1,
    displayName: input.displayName,
    language: input.language,
    createdAt: deps.now(),
  };
}

interface SeatWish {
  readonly place: Place;
  readonly input: EnterDoor;
  readonly device: string;
  readonly isKnown: boolean;
}

async function takeSeat(
  deps: Dependencies,
  { workspace, invitation }: TableDoor,
  person: Person,
  wish: SeatWish,
): Promise<Entrance> {
  const seat = newSeat(deps, workspace.id, person, wish);
  const { personalLink, secret: wayBack } = makePersonalLink(deps, person.id, workspace.id);
  const { signIn, secret } = startSignIn(deps, person.id, wish.device);
  await deps.storage.records.commit(
    [
      {
        kind: 'invitation',
        value: { ...invitation, version: invitation.version + 1, uses: invitation.uses + 1 },
      },
      ...(wish.isKnown ? [] : [{ kind: 'person', value: person } as const]),
      { kind: 'seat', value: seat },
      { kind: 'personalLink', value: personalLink },
      { kind: 'signIn', value: signIn },
    ],
    [joined(seat, deps.now(), invitation.id)],
  );
  deps.storage.bus.publish('people.changed', { workspaceId: workspace.id });
  return { entered: { signInId: signIn.id, personId: person.id, slug: workspace.slug, wayBack }, secret };
}

function newSeat(deps: Dependencies, workspaceId: Seat['workspaceId'], person: Person, wish: SeatWish): Seat {
  return {
    id: SeatId.parse(deps.newId()),
    version: 1,
    workspaceId,
    personId: person.id,
    displayName: wish.input.displayName ?? person.displayName,
    organisation: '',
    ...wish.place,
    withHelp: wish.input.withHelp,
    status: 'active',
    joinedAt: deps.now(),
  };
}

function joined(seat: Seat, at: number, invitationId: string): NewAuditEvent {
  const { role, group, withHelp } = seat;
  return {
    at,
    workspaceId: seat.workspaceId,
    actor: seat.personId,
    action: 'seat.joined',
    object: `person:${seat.personId}`,
    result: 'done',
    details: { role, ...(group !== undefined && { group }), withHelp, invitationId },
  };
}
