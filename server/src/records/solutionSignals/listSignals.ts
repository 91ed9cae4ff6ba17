import type { SignalView } from '@opgave/shared/contract/solutionSignals';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireMember } from '../member.ts';
import { READ_ACTIONS } from './rights.ts';

/** How sentences were handled in the documents that this person may read; never by whom. */
export async function listSignals(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<SignalView[]> {
  const { actor, where } = await requireMember(deps, workspaceId, personId);
  const signals = await deps.storage.records.listByWorkspace('solutionSignal', workspaceId);
  return signals
    .filter(({ document }) => can(actor, READ_ACTIONS[document], where))
    .map(({ document, section, key, version, state, reason }) => ({
      ...{ document, section, key, version, state },
      ...(reason !== undefined && { reason }),
    }));
}
