import type { EnterDoor } from '@opgave/shared/contract/door';
import { AppError } from '@opgave/shared/contract/errors';
import { arrivalWrites, joined, newArrival } from './arrival.ts';
import type { Dependencies } from './dependencies.ts';
import { knock, knockAgain, waitsAtDoor } from './knock.ts';
import { requireOpen, requireUsable, type TableDoor, usedOnce } from './links.ts';
import { placeAtTable } from './placeAtTable.ts';
import { requireMayKnock, requireRoomAtDoor } from './roomAtDoor.ts';
import { standingOf } from './standing.ts';
import { makePersonalLink } from './startSignIn.ts';
import type { Entrance, Visitor } from './visitor.ts';
import { whoLead } from './whoLead.ts';

/** Takes a seat, or waits for one. A tab whose person is inside or waits already does so on, and the link counts no use. */
export async function enterTable(
  deps: Dependencies,
  door: TableDoor,
  input: EnterDoor,
  visitor: Visitor,
): Promise<Entrance> {
  requireOpen(door.workspace);
  const existing = (await existingSeat(deps, door, visitor)) ?? knockAgain(door, input, visitor);
  if (existing) return existing;

  const { invitation, workspace } = door;
  requireUsable(invitation, deps.now());
  await requireRoomAtDoor(deps, invitation);
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const place = placeAtTable(input, invitation, workspace, seats);
  const arrival = newArrival(deps, visitor, { workspaceId: workspace.id, place, input });
  if (waitsAtDoor(workspace, place)) {
    await requireMayKnock(deps, workspace, visitor);
    return knock(deps, door, arrival, whoLead(seats));
  }

  const { seat, signIn } = arrival.comes;
  const { personalLink, secret: wayBack } = makePersonalLink(deps, seat.personId, workspace.id);
  await deps.storage.records.commit(
    [usedOnce(invitation), ...arrivalWrites(arrival.comes), { kind: 'personalLink', value: personalLink }],
    [joined(seat, deps.now(), { invitationId: invitation.id })],
  );
  deps.storage.bus.publish('people.changed', { workspaceId: workspace.id });
  const entered = { signInId: signIn.id, personId: seat.personId, slug: workspace.slug, wayBack };
  return { entered, secret: arrival.secret };
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
