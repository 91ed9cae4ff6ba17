import type { KnockView, LobbyView, SetLobby } from '@opgave/shared/contract/lobby';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { stillWaits, type WaitingKnock } from '#identity/knock.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { whoLead } from '#identity/whoLead.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Whether people wait at the door of this table, and who does. */
export async function viewLobby(deps: Dependencies, { workspaceId, personId }: Asking): Promise<LobbyView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  const knocks = await deps.storage.records.listByWorkspace('knock', workspaceId);
  return {
    isOn: member.workspace.hasLobby === true,
    waiting: knocks
      .flatMap((each) => stillWaits(deps, each) ?? [])
      .toSorted((one, other) => one.at - other.at)
      .map(knockView),
  };
}

function knockView({ id, at, comes: { seat } }: WaitingKnock): KnockView {
  const { displayName, role, group, withHelp } = seat;
  return { id, displayName, role, ...(group !== undefined && { group }), withHelp, at: timestamp(at) };
}

/** From now on people wait, or come in at once; who waits already is still answered by hand. */
export async function setLobby(
  deps: Dependencies,
  about: Asking & { readonly input: SetLobby },
): Promise<void> {
  const { workspaceId, personId, input } = about;
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'order.keep');
    const { workspace } = member;
    if ((workspace.hasLobby === true) === input.isOn) return;
    const value = { ...workspace, version: workspace.version + 1, hasLobby: input.isOn };
    const action = input.isOn ? 'lobby.opened' : 'lobby.closed';
    await deps.storage.records.commit(
      [{ kind: 'workspace', value }],
      [decision(deps, member, { action, object: `workspace:${workspaceId}`, details: {} })],
    );
    deps.storage.bus.publish('workspace.changed', { workspaceId, version: value.version });
  });
  const seats: readonly Seat[] = await deps.storage.records.listByWorkspace('seat', workspaceId);
  deps.storage.bus.publish('lobby.changed', { workspaceId, onlyTo: whoLead(seats) });
}
