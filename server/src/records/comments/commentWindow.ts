import type { TurnWindow } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, raised, requireAllowed, requireMember } from '../member.ts';
import { windowUntil } from './lastCommentDay.ts';

interface Turning {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: TurnWindow;
}

const ACTIONS = {
  live: 'comments.textOpened',
  comments: 'comments.textRests',
  closed: 'comments.windowClosed',
} as const;

/** The facilitator opens a resting text for a session, returns it to comments, or closes the window. */
export async function turnWindow(deps: Dependencies, turning: Turning): Promise<void> {
  const { workspaceId, personId, input } = turning;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.moderate');
  const { workspace } = member;
  const before = workspace.commentWindow;
  if (!before || before.closedAt !== undefined) throw new AppError('not-allowed', { reason: 'no-window' });
  if (workspace.version !== input.version) throw new AppError('stale-version');
  const commentWindow =
    input.to === 'closed' ? closedAt(before, deps.now()) : { ...before, isLive: input.to === 'live' };
  const object = `workspace:${workspaceId}`;
  const line = decision(deps, member, { action: ACTIONS[input.to], object, details: {} });
  await store(deps, { ...raised(workspace), commentWindow }, line);
}

/** When a window closes of itself: with its last day, as days go in the time zone of the workspace. */
export function windowDue(workspace: Workspace): number | undefined {
  const { commentWindow, archivedAt } = workspace;
  if (!commentWindow || commentWindow.closedAt !== undefined || archivedAt !== undefined) return undefined;
  return windowUntil(workspace);
}

/** Closes a window whose last day is over, however late that is noticed; nobody did it, so it names nobody. */
export async function closeWindowWhenDue(deps: Dependencies, workspaceId: WorkspaceId): Promise<void> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  const due = workspace && windowDue(workspace);
  if (!workspace?.commentWindow || due === undefined || due > deps.now()) return;
  const commentWindow = closedAt(workspace.commentWindow, due);
  const object = `workspace:${workspaceId}`;
  const line = { at: deps.now(), workspaceId, object, result: 'done', details: {} } as const;
  await store(deps, { ...raised(workspace), commentWindow }, { ...line, action: ACTIONS.closed });
}

function closedAt(window: NonNullable<Workspace['commentWindow']>, at: number) {
  return { ...window, isLive: false, closedAt: at };
}

/** Whoever has the text open is judged anew at once. */
async function store(deps: Dependencies, value: Workspace, line: NewAuditEvent): Promise<void> {
  const { id: workspaceId, version } = value;
  await deps.storage.records.commit([{ kind: 'workspace', value }], [line]);
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('workspace.changed', { workspaceId, version });
  deps.storage.bus.publish('comments.changed', { workspaceId });
}
