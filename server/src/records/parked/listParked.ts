import type { ParkedView } from '@opgave/shared/contract/stories';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { parkedView } from './parkedView.ts';

/** Every parked idea that this person may see, the first one first. */
export async function listParked(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ParkedView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'parked.read');
  const [ideas, seats] = await Promise.all([
    deps.storage.records.listByWorkspace('parked', workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  return ideas
    .toSorted((one, other) => one.parkedAt - other.parkedAt)
    .flatMap((parked) => parkedView(member, parked, seats) ?? []);
}
