import type { AnnounceLastDay } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { calendarDay, endOfDay } from '@opgave/shared/method/calendar';
import { artefactOn, isOpenElsewhere, type OpenedPage } from '@opgave/shared/method/commentWindow';
import { can } from '@opgave/shared/method/permissions';
import { isAtLeast } from '@opgave/shared/method/phases';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, raised, requireAllowed, requireMember } from '../member.ts';

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
  const page = pageOf(member.workspace, input);
  requireOpenable(member, page);
  const { lastCommentDay, commentWindow, commentsAskedAt, ...workspace } = member.workspace;
  if (workspace.version !== input.version) throw new AppError('stale-version');
  const { lastDay } = input;
  if (lastDay !== null && lastDay < calendarDay(deps.now(), workspace.timeZone)) throw dayIsOver();
  const { version } = raised(workspace);
  const value: Workspace = {
    ...raised(workspace),
    ...(page
      ? {
          ...(lastCommentDay && { lastCommentDay, commentsAskedAt }),
          ...windowOn(deps, commentWindow, { page, lastDay }),
        }
      : {
          ...(lastDay && { lastCommentDay: lastDay, commentsAskedAt: askedSince(deps, member.workspace) }),
          ...windowAfter(deps, commentWindow, input),
        }),
  };
  const action = lastDay === null ? 'comments.lastDayTakenBack' : 'comments.lastDayAnnounced';
  const details = { ...(lastDay !== null && { lastDay }), ...(page && { on: page }) };
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }],
    [decision(deps, member, { action, object: `workspace:${workspaceId}`, details })],
  );
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('workspace.changed', { workspaceId, version });
  deps.storage.bus.publish('comments.changed', { workspaceId });
}

/** Another day for what is asked already asks nobody anew. */
function askedSince(
  { now }: Pick<Dependencies, 'now'>,
  { lastCommentDay, commentsAskedAt, timeZone }: Workspace,
): number {
  const isAsked = lastCommentDay !== undefined && now() < endOfDay(lastCommentDay, timeZone);
  return isAsked ? (commentsAskedAt ?? 0) : now();
}

type Window = Workspace['commentWindow'];

/** A text that rests already goes on resting when only the day changes; one that was closed opens anew. */
function windowAfter(
  { now }: Pick<Dependencies, 'now'>,
  before: Window,
  { lastDay, textRests = false }: AnnounceLastDay,
): { readonly commentWindow?: NonNullable<Window> } {
  if (lastDay === null || !textRests) return {};
  return { commentWindow: isOpen(before, undefined) ? before : { openedAt: now(), isLive: false } };
}

/** A last day for the first questions lets them rest, and says nothing about comments on the problem later. */
function pageOf({ phase, commentWindow }: Workspace, input: AnnounceLastDay): OpenedPage | undefined {
  if (input.on) return input.on;
  const takesBack = input.lastDay === null && isOpen(commentWindow, 'fundamentals');
  const isOfFirstQuestions = phase === 'fundamentals' && (input.textRests === true || takesBack);
  return isOfFirstQuestions ? 'fundamentals' : undefined;
}

/** Only what takes comments now, and one thing at a time, so that everyone knows what is asked. */
function requireOpenable({ actor, where, workspace }: Member, page: OpenedPage | undefined): void {
  if (!page && isAtLeast(workspace.phase, 'consent'))
    throw new AppError('not-allowed', { reason: 'too-late' });
  if (page && !can(actor, `${artefactOn(page)}.comment`, where)) {
    throw new AppError('not-allowed', { reason: 'takes-no-comments' });
  }
  if (isOpenElsewhere(workspace.phase, workspace.commentWindow, page ?? 'problem')) {
    throw new AppError('not-allowed', { reason: 'other-window' });
  }
}

interface OnPage {
  readonly page: OpenedPage;
  readonly lastDay: string | null;
}

function windowOn(
  { now }: Pick<Dependencies, 'now'>,
  before: Window,
  { page, lastDay }: OnPage,
): { readonly commentWindow?: NonNullable<Window> } {
  if (lastDay === null) return {};
  const window = isOpen(before, page) ? before : { openedAt: now(), isLive: false };
  return { commentWindow: { ...window, document: page, lastDay } };
}

function isOpen(window: Window, document: NonNullable<Window>['document']): window is NonNullable<Window> {
  return window !== undefined && window.closedAt === undefined && window.document === document;
}

function dayIsOver(): AppError {
  return new AppError('invalid-input', { errors: [{ path: 'lastDay', message: 'day-is-over' }] });
}

/** The first moment at which an open window is over. */
export function windowUntil({
  commentWindow,
  lastCommentDay,
  timeZone,
}: Pick<Workspace, 'commentWindow' | 'lastCommentDay' | 'timeZone'>): number | undefined {
  const lastDay = commentWindow?.lastDay ?? lastCommentDay;
  return lastDay === undefined ? undefined : endOfDay(lastDay, timeZone);
}

/** The first moment that is too late, in milliseconds since 1970; undefined when nothing was announced. */
export function commentsUntil({
  lastCommentDay,
  timeZone,
}: Pick<Workspace, 'lastCommentDay' | 'timeZone'>): number | undefined {
  return lastCommentDay === undefined ? undefined : endOfDay(lastCommentDay, timeZone);
}
