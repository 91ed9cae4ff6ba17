import type { PersonView } from '@opgave/shared/contract/http';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';

export interface PeopleQuestion {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly here: readonly PersonId[];
}

/** Everyone with a seat, first come first; whether somebody has a way back is told only to who keeps it. */
export async function listPeople(deps: Dependencies, question: PeopleQuestion): Promise<PersonView[]> {
  const { workspaceId, personId, here } = question;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'workspace.read');
  const [seats, links] = await Promise.all([
    deps.storage.records.listByWorkspace('seat', workspaceId),
    deps.storage.records.listByWorkspace('personalLink', workspaceId),
  ]);
  const present = new Set(here);
  const withWayBack = new Set(
    links.filter((link) => link.withdrawnAt === undefined).map((link) => link.personId),
  );
  return seats
    .filter(({ status }) => status === 'active')
    .toSorted((one, other) => one.joinedAt - other.joinedAt)
    .map((seat) => ({
      ...personView(seat),
      isHere: present.has(seat.personId),
      ...(keepsWayBack(member, seat) && {
        hasWayBack: withWayBack.has(seat.personId),
        ...(seat.muted && { muted: seat.muted }),
      }),
    }));
}

function keepsWayBack({ actor, where, person }: Member, seat: Seat): boolean {
  return seat.personId === person.id || can(actor, 'seats.write', where);
}

function personView(seat: Seat): Omit<PersonView, 'isHere'> {
  const { personId, version, displayName, organisation, role, group, lens, withHelp, isScribe } = seat;
  return {
    personId,
    version,
    displayName,
    organisation,
    role,
    ...(group !== undefined && { group }),
    ...(lens !== undefined && { lens }),
    withHelp,
    ...(isScribe === true && { isScribe }),
  };
}
