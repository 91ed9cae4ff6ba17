import { AppError } from '@opgave/shared/contract/errors';
import type { LiftLock, SetLock } from '@opgave/shared/contract/order';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { isSamePlace, type Lock } from '@opgave/shared/method/holding';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

interface About<Input> {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: Input;
}

/** Puts a page or a section on hold for everyone, with the reason; on open connections at once (P33). */
export async function setLock(deps: Dependencies, about: About<SetLock>): Promise<void> {
  const { page, section, reason } = about.input;
  const lock: Lock = { page, reason, ...(section !== undefined && { section }) };
  await changeLocks(deps, about, {
    action: 'lock.set',
    change: (locks) => [...locks.filter((each) => !isSamePlace(each, lock)), lock],
  });
}

/** Opens it again; what was written before stands as it stood. */
export async function liftLock(deps: Dependencies, about: About<LiftLock>): Promise<void> {
  await changeLocks(deps, about, {
    action: 'lock.lifted',
    change: (locks) => {
      if (!locks.some((each) => isSamePlace(each, about.input))) throw new AppError('not-found');
      return locks.filter((each) => !isSamePlace(each, about.input));
    },
  });
}

interface LockChange {
  readonly action: string;
  readonly change: (locks: readonly Lock[]) => Lock[];
}

async function changeLocks(deps: Dependencies, about: About<LiftLock>, wish: LockChange): Promise<void> {
  await retryWhenStale(async () => {
    const member = await requireMember(deps, about.workspaceId, about.personId);
    requireAllowed(member, 'order.keep');
    await store(deps, member, about.input, wish);
  });
}

async function store(
  deps: Dependencies,
  member: Member,
  { page, section }: LiftLock,
  { action, change }: LockChange,
): Promise<void> {
  const { id, version, permissionEpoch, locks = [] } = member.workspace;
  const value: Workspace = {
    ...member.workspace,
    version: version + 1,
    permissionEpoch: permissionEpoch + 1,
    locks: change(locks),
  };
  const details = { page, ...(section !== undefined && { section }) };
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }],
    [decision(deps, member, { action, object: `workspace:${id}`, details })],
  );
  deps.storage.bus.publish('access.changed', { workspaceId: id });
  deps.storage.bus.publish('workspace.changed', { workspaceId: id, version: value.version });
}
