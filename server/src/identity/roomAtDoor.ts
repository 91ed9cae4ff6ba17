import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from './dependencies.ts';
import { stillWaits, type WaitingKnock } from './knock.ts';
import type { Visitor } from './visitor.ts';

/** More than sit at one table; whoever looks at a longer list sees nobody any more. */
const MOST_WAITING = 60;
const AFTER_A_NO = 10 * 60_000;

/** Those who wait may all be let in: what they would use of a link is not given to somebody else meanwhile (`LOBBY`). */
export async function requireRoomAtDoor(
  deps: Dependencies,
  { id, workspaceId, uses, maxUses }: Invitation,
): Promise<void> {
  if (workspaceId === undefined || maxUses === undefined) return;
  const waiting = await waitingAt(deps, workspaceId);
  const own = waiting.filter(({ comes }) => comes.invitationId === id);
  if (uses + own.length >= maxUses) throw new AppError('door-busy');
}

/** Not again within ten minutes after a no, not too often from one address, and not at a table where many wait. */
export async function requireMayKnock(
  deps: Dependencies,
  { id }: Workspace,
  { refused, countKnock }: Visitor,
): Promise<void> {
  const last = Math.max(
    ...refused.filter(({ workspaceId }) => workspaceId === id).map(({ answeredAt }) => answeredAt),
  );
  const toGo = last + AFTER_A_NO - deps.now();
  if (toGo > 0) throw new AppError('too-many', { retryAfter: Math.ceil(toGo / 1000) });
  if ((await waitingAt(deps, id)).length >= MOST_WAITING) throw new AppError('door-busy');
  await countKnock();
}

async function waitingAt(deps: Dependencies, workspaceId: WorkspaceId): Promise<readonly WaitingKnock[]> {
  const knocks = await deps.storage.records.listByWorkspace('knock', workspaceId);
  return knocks.flatMap((each) => stillWaits(deps, each) ?? []);
}
