import { AppError } from '@opgave/shared/contract/errors';
import type { Invitation } from '@opgave/shared/contract/records';
import type { Dependencies } from './dependencies.ts';
import { stillWaits } from './knock.ts';

/** Those who wait may all be let in: what they would use of a link is not given to somebody else meanwhile (`LOBBY`). */
export async function requireRoomAtDoor(
  deps: Dependencies,
  { id, workspaceId, uses, maxUses }: Invitation,
): Promise<void> {
  if (workspaceId === undefined || maxUses === undefined) return;
  const knocks = await deps.storage.records.listByWorkspace('knock', workspaceId);
  const waiting = knocks.filter((each) => stillWaits(deps, each)?.comes.invitationId === id);
  if (uses + waiting.length >= maxUses) throw new AppError('door-busy');
}
