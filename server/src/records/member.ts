import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent, Seat, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Action } from '@opgave/shared/method/actions';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { type Member, standingOf } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';

/** The member who asks, or the plain no: an unknown workspace and somebody else's answer alike (T12). */
export async function requireMember(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<Member> {
  const standing = await standingOf(deps, workspaceId, personId);
  if (standing.kind === 'removed') throw new AppError('removed-from-workspace');
  if (standing.kind === 'none') throw new AppError('not-found');
  return standing;
}

export function requireAllowed({ actor, where }: Member, action: Action): void {
  if (!can(actor, action, where)) throw new AppError('not-allowed', { action });
}

/** The active seat of somebody in the workspace of this member. */
export async function requireSeat(
  deps: Pick<Dependencies, 'storage'>,
  { workspace }: Member,
  personId: PersonId,
): Promise<Seat> {
  const seats = await deps.storage.records.findBy('seat', 'personId', personId);
  const seat = seats.find((one) => one.workspaceId === workspace.id && one.status === 'active');
  if (!seat) throw new AppError('not-found');
  return seat;
}

/** A change of a right is written with this: open connections are judged again by the new epoch. */
export function raisedEpoch(workspace: Workspace): RecordWrite {
  return { kind: 'workspace', value: raised(workspace) };
}

export function raised<T extends Pick<Workspace, 'version' | 'permissionEpoch'>>(workspace: T): T {
  const { version, permissionEpoch } = workspace;
  return { ...workspace, version: version + 1, permissionEpoch: permissionEpoch + 1 };
}

/** The audit line of something that this member did. */
export function decision(
  deps: Pick<Dependencies, 'now'>,
  { person, workspace }: Member,
  what: Pick<NewAuditEvent, 'action' | 'object' | 'details'>,
): NewAuditEvent {
  return { at: deps.now(), workspaceId: workspace.id, actor: person.id, result: 'done', ...what };
}
