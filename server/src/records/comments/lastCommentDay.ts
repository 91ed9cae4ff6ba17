import type { AnnounceLastDay } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { calendarDay, endOfDay } from '@opgave/shared/method/calendar';
import { isAtLeast } from '@opgave/shared/method/phases';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

interface Announcing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: AnnounceLastDay;
}

/**
 * The facilitator announces until when comments hold the gate (`DEF_OUTSIDE_ANSWERED`). Never a day that is over, and
 * not once the text went to consent: who commented in time stays in time.
 */
export async function announceLastDay(deps: Dependencies, announcing: Announcing): Promise<void> {
  const { workspaceId, personId, input } = announcing;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.moderate');
  const { lastCommentDay: _, ...workspace } = member.workspace;
  if (isAtLeast(workspace.phase, 'consent')) throw new AppError('not-allowed', { reason: 'too-late' });
  if (workspace.version !== input.version) throw new AppError('stale-version');
  const { lastDay } = input;
  if (lastDay !== null && lastDay < calendarDay(deps.now(), workspace.timeZone)) throw dayIsOver();
  const version = workspace.version + 1;
  const value: Workspace = { ...workspace, version, ...(lastDay !== null && { lastCommentDay: lastDay }) };
  const action = lastDay === null ? 'comments.lastDayTakenBack' : 'comments.lastDayAnnounced';
  const details = lastDay === null ? {} : { lastDay };
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }],
    [decision(deps, member, { action, object: `workspace:${workspaceId}`, details })],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId, version });
  deps.storage.bus.publish('comments.changed', { workspaceId });
}

function dayIsOver(): AppError {
  return new AppError('invalid-input', { errors: [{ path: 'lastDay', message: 'day-is-over' }] });
}

/** The first moment that is too late, in milliseconds since 1970; undefined when nothing was announced. */
export function commentsUntil({
  lastCommentDay,
  timeZone,
}: Pick<Workspace, 'lastCommentDay' | 'timeZone'>): number | undefined {
  return lastCommentDay === undefined ? undefined : endOfDay(lastCommentDay, timeZone);
}
