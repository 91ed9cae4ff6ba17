import { AppError } from '@opgave/shared/contract/errors';
import type { RightDoor } from '@opgave/shared/contract/referralRecord';
import type { ChangeDoor } from '@opgave/shared/contract/referrals';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Door } from '@opgave/shared/method/referralCourse';
import type { Dependencies } from '#identity/dependencies.ts';
import { newToken } from '#identity/tokens.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { tellKeepers } from './storeReferral.ts';

interface Changing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: ChangeDoor;
}

/** Opens the door of this table for questions from outside, names it, or closes it; its address stays the same. */
export async function changeDoor(deps: Dependencies, changing: Changing): Promise<void> {
  const { workspaceId, personId, input } = changing;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'rightDoor.keep');
  const before = await deps.storage.records.get('rightDoor', workspaceId);
  if ((before?.version ?? 0) !== input.version) throw new AppError('stale-version');
  const { isOpen, name } = input;
  const value: RightDoor = {
    ...{ id: workspaceId, workspaceId, version: input.version + 1, isOpen, name },
    key: before?.key ?? newToken(deps.randomBytes),
    keeper: isOpen && !before?.isOpen ? personId : (before?.keeper ?? personId),
  };
  const action = isOpen ? 'rightDoor.opened' : 'rightDoor.closed';
  const event = decision(deps, member, { action, object: `rightDoor:${workspaceId}`, details: {} });
  await deps.storage.records.commit([{ kind: 'rightDoor', value }], [event]);
  await tellKeepers(deps, workspaceId);
}

/** Every door that is open, but that of this table. */
export async function otherDoors(
  { storage }: Pick<Dependencies, 'storage'>,
  own: WorkspaceId,
): Promise<Door[]> {
  const doors = await storage.records.list('rightDoor');
  return doors
    .filter(({ isOpen, workspaceId }) => isOpen && workspaceId !== own)
    .map(({ workspaceId, name }) => ({ workspaceId, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

export async function doorOf(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<Door> {
  const door = await storage.records.get('rightDoor', workspaceId);
  if (!door?.isOpen) throw new AppError('not-found');
  return { workspaceId, name: door.name };
}
