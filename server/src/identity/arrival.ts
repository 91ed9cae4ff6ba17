import type { EnterDoor } from '@opgave/shared/contract/door';
import type { Knock, NewAuditEvent, Person, Seat } from '@opgave/shared/contract/records';
import { PersonId, SeatId, type WorkspaceId } from '@opgave/shared/ids';
import type { RecordWrite } from '#storage/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { missing, type Place } from './placeAtTable.ts';
import { startSignIn } from './startSignIn.ts';
import type { Visitor } from './visitor.ts';

type Comes = NonNullable<Knock['comes']>;

/** What somebody who comes in is made of, and the secret for their browser. */
export interface Arrival {
  readonly comes: Comes;
  readonly secret: string;
}

interface Wish {
  readonly workspaceId: WorkspaceId;
  readonly place: Place;
  readonly input: EnterDoor;
}

/** The person whom this tab names, or a new one, with a seat and a sign-in of this device. */
export function newArrival(deps: Dependencies, visitor: Visitor, wish: Wish): Arrival {
  const known = visitor.signedIn?.person;
  const person = known ?? newcomer(deps, wish.input);
  const { signIn, secret } = startSignIn(deps, person.id, visitor.device);
  const seat = newSeat(deps, person, wish);
  return { comes: { ...(!known && { person }), seat, signIn }, secret };
}

function newcomer(deps: Dependencies, { displayName, language }: EnterDoor): Person {
  if (displayName === undefined) throw missing('displayName');
  return { id: PersonId.parse(deps.newId()), version: 1, displayName, language, createdAt: deps.now() };
}

function newSeat(deps: Dependencies, person: Person, { workspaceId, place, input }: Wish): Seat {
  return {
    id: SeatId.parse(deps.newId()),
    version: 1,
    workspaceId,
    personId: person.id,
    displayName: input.displayName ?? person.displayName,
    organisation: '',
    ...place,
    withHelp: input.withHelp,
    status: 'active',
    joinedAt: deps.now(),
  };
}

export function arrivalWrites({ person, seat, signIn }: Comes): RecordWrite[] {
  return [
    ...(person ? [{ kind: 'person', value: person } as const] : []),
    { kind: 'seat', value: seat },
    { kind: 'signIn', value: signIn },
  ];
}

/** The audit line of a seat that is taken. */
export function joined(seat: Seat, at: number, details: NewAuditEvent['details']): NewAuditEvent {
  const { role, group, withHelp } = seat;
  return {
    at,
    workspaceId: seat.workspaceId,
    actor: seat.personId,
    action: 'seat.joined',
    object: `person:${seat.personId}`,
    result: 'done',
    details: { role, ...(group !== undefined && { group }), withHelp, ...details },
  };
}
