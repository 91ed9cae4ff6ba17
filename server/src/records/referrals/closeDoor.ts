import { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceId } from '@opgave/shared/ids';
import { isOver } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';

/** What a table writes that goes to the archive: its door closes, and not before everybody who asked was answered. */
export async function closeDoor(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly RecordWrite[]> {
  const [door, referrals] = await Promise.all([
    storage.records.get('rightDoor', workspaceId),
    storage.records.listByWorkspace('referral', workspaceId),
  ]);
  if (referrals.some(({ course }) => !isOver(course)))
    throw new AppError('not-allowed', { reason: 'questions-wait' });
  if (!door?.isOpen) return [];
  return [{ kind: 'rightDoor', value: { ...door, version: door.version + 1, isOpen: false } }];
}
