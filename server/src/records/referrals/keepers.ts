import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Keeper } from '@opgave/shared/method/referralCourse';
import type { Dependencies } from '#identity/dependencies.ts';

type Reading = Pick<Dependencies, 'storage'>;

/** Who keeps the right door of a table: its facilitators and sponsors (`rightDoor.keep` of the table of rights). */
export async function keepersAt({ storage }: Reading, workspaceId: WorkspaceId): Promise<readonly Seat[]> {
  const seats = await storage.records.listByWorkspace('seat', workspaceId);
  return seats.filter(
    ({ role, status }) => status === 'active' && (role === 'facilitator' || role === 'sponsor'),
  );
}

/** As the sender reads who it is; where no organisation is named, under the name of the door that was asked. */
export async function keeperAt({ storage }: Reading, workspace: Workspace, seat: Seat): Promise<Keeper> {
  const { id } = workspace;
  const { personId, displayName } = seat;
  const door = await storage.records.get('rightDoor', id);
  const organisation = [organisationOf(workspace, seat), door?.name, workspace.title].find(Boolean) ?? '';
  return { workspaceId: id, personId, name: displayName, organisation };
}

export function organisationOf(workspace: Workspace, seat: Seat): string {
  return seat.organisation || workspace.organisation;
}

/** Who may decide there: the sponsor, or the facilitator of a table without one. */
export async function mandateAt(deps: Reading, workspaceId: WorkspaceId): Promise<Keeper | undefined> {
  const [workspace, keepers] = await Promise.all([
    deps.storage.records.get('workspace', workspaceId),
    keepersAt(deps, workspaceId),
  ]);
  const seat = keepers.find(({ role }) => role === 'sponsor') ?? keepers[0];
  return workspace && seat && keeperAt(deps, workspace, seat);
}
