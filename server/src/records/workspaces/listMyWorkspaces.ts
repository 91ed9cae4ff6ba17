import type { WorkspaceCard } from '@opgave/shared/contract/http';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { GROUPS } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';
import { openingView } from '../opening/openingView.ts';

/** So many fit beside the words on a card. */
const FACES = 4;

/** Who is at a table now; presence knows. */
export type PeopleHere = (workspaceId: WorkspaceId) => readonly PersonId[];

/** Every workspace in which this person has a seat, newest seat first; archived ones last. */
export async function listMyWorkspaces(
  deps: Dependencies,
  personId: PersonId,
  peopleHere: PeopleHere,
): Promise<WorkspaceCard[]> {
  const seats = await deps.storage.records.findBy('seat', 'personId', personId);
  const mine = seats
    .filter(({ status }) => status === 'active')
    .toSorted((one, other) => other.joinedAt - one.joinedAt);
  const cards = await Promise.all(mine.map((seat) => workspaceCard(deps, seat, peopleHere)));
  return cards
    .filter((card) => card !== undefined)
    .toSorted((one, other) => Number(one.isArchived) - Number(other.isArchived));
}

/**
 * A few people by whom one knows a table again: the first of each group, outside first, then whoever came next. Names
 * are for everybody with a seat, as on the page of people.
 */
function facesOf(seats: readonly Seat[]): WorkspaceCard['faces'] {
  const inOrder = seats.toSorted((one, other) => one.joinedAt - other.joinedAt);
  const first = GROUPS.flatMap((group) => inOrder.find((seat) => seat.group === group) ?? []);
  const others = inOrder.filter((seat) => !first.includes(seat));
  return [...first, ...others].slice(0, FACES).map(({ displayName, group }) => ({
    displayName,
    ...(group !== undefined && { group }),
  }));
}

async function workspaceCard(
  deps: Dependencies,
  seat: Seat,
  peopleHere: PeopleHere,
): Promise<WorkspaceCard | undefined> {
  const workspace = await deps.storage.records.get('workspace', seat.workspaceId);
  if (!workspace) return undefined;
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const active = seats.filter(({ status }) => status === 'active');
  const opening = openingView(workspace, seat);
  const asks = opening?.mine === 'asked' && !opening.isSettled && workspace.archivedAt === undefined;
  const { id, slug, title, organisation, phase, sideOfOther, endDate } = workspace;
  return {
    id,
    slug,
    title,
    organisation,
    phase,
    role: seat.role,
    ...(seat.group !== undefined && { group: seat.group }),
    sideOfOther,
    isArchived: workspace.archivedAt !== undefined,
    ...(asks && { asksOpening: true }),
    peopleHere: peopleHere(id).length,
    people: active.length,
    faces: facesOf(active),
    groups: workspace.groups.map(({ group }) => group),
    ...(endDate !== undefined && { endDate }),
  };
}
