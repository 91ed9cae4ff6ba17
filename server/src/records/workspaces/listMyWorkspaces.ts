import type { WorkspaceCard } from '@opgave/shared/contract/http';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';

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

async function workspaceCard(
  deps: Dependencies,
  seat: Seat,
  peopleHere: PeopleHere,
): Promise<WorkspaceCard | undefined> {
  const workspace = await deps.storage.records.get('workspace', seat.workspaceId);
  if (!workspace) return undefined;
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const { id, slug, title, organisation, phase, endDate } = workspace;
  return {
    id,
    slug,
    title,
    organisation,
    phase,
    role: seat.role,
    isArchived: workspace.archivedAt !== undefined,
    peopleHere: peopleHere(id).length,
    people: seats.filter(({ status }) => status === 'active').length,
    groups: workspace.groups.map(({ group }) => group),
    ...(endDate !== undefined && { endDate }),
  };
}
