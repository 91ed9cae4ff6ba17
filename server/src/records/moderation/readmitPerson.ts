import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, raisedEpoch, requireAllowed, requireMember } from '../member.ts';
import type { AboutPerson } from './mutePerson.ts';

/** Everyone who was taken from the table. */
export async function listRemoved(
  deps: Dependencies,
  { workspaceId, personId }: { readonly workspaceId: WorkspaceId; readonly personId: PersonId },
): Promise<{ personId: string; displayName: string }[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  return seats
    .filter(({ status }) => status === 'removed')
    .map((seat) => ({ personId: seat.personId, displayName: seat.displayName }));
}

/** Undoes a removal: the same seat, with the role it had; the ways back that were withdrawn stay so. */
export async function readmitPerson(deps: Dependencies, about: AboutPerson): Promise<void> {
  const { workspaceId, personId, whom } = about;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  const seats = await deps.storage.records.findBy('seat', 'personId', whom);
  const seat = seats.find((one) => one.workspaceId === workspaceId);
  if (!seat) throw new AppError('not-found');
  if (seat.status !== 'removed') throw new AppError('stale-version');
  const after: Seat = { ...seat, version: seat.version + 1, status: 'active' };
  await deps.storage.records.commit(
    [{ kind: 'seat', value: after }, raisedEpoch(member.workspace)],
    [
      decision(deps, member, {
        action: 'seat.readmitted',
        object: `person:${whom}`,
        details: { role: seat.role },
      }),
    ],
  );
  const { bus } = deps.storage;
  bus.publish('access.changed', { workspaceId, personId: whom });
  bus.publish('people.changed', { workspaceId });
  bus.publish('workspace.changed', { workspaceId, version: member.workspace.version + 1 });
}
