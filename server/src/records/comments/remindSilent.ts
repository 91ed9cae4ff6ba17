import type { CommentReminder } from '@opgave/shared/contract/commentReminder';
import { AppError } from '@opgave/shared/contract/errors';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { calendarDay } from '@opgave/shared/method/calendar';
import { GROUPS, type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { type SpokenAs, sizesOf, speakerKey, speakersAs } from '@opgave/shared/method/publicRecord';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { askedNow, silentSeats } from './askedNow.ts';

interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** How many people of each group have not commented yet. Nobody is named, and no count is about one group of one. */
export async function viewReminder(
  deps: Dependencies,
  { workspaceId, personId }: AtTable,
): Promise<CommentReminder> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.moderate');
  const { workspace } = member;
  const [asked] = askedNow(workspace, deps.now());
  if (!asked) return { silent: [], isSentToday: false };
  const [silent, seats] = await Promise.all([
    silentSeats(deps, workspace, asked),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  return {
    lastDay: asked.lastDay,
    silent: countedByGroup(silent, seats, workspace),
    isSentToday: isSentToday(deps, workspace),
  };
}

function countedByGroup(
  silent: readonly Seat[],
  seats: readonly Seat[],
  { sideOfOther }: Workspace,
): CommentReminder['silent'] {
  const taken = seats.filter(({ status }) => status === 'active');
  const side = (group: Group) => sideOf(group, sideOfOther);
  const spoken = speakersAs(sizesOf(taken, side), undefined);
  const counts = new Map<string, { readonly by: SpokenAs; readonly people: number }>();
  const inOrder = silent.toSorted((one, other) => placeOf(one, side) - placeOf(other, side));
  for (const { group } of inOrder) {
    const by = spoken(group);
    const people = (counts.get(speakerKey(by))?.people ?? 0) + 1;
    counts.set(speakerKey(by), { by, people });
  }
  return [...counts.values()];
}

/** Outside first, and who is of no group last. */
function placeOf({ group }: Seat, side: (group: Group) => Side): number {
  if (group === undefined) return GROUPS.length * 2;
  return GROUPS.indexOf(group) + (side(group) === 'outside' ? 0 : GROUPS.length);
}

function isSentToday(
  { now }: Pick<Dependencies, 'now'>,
  { commentsRemindedAt, timeZone }: Workspace,
): boolean {
  if (commentsRemindedAt === undefined) return false;
  return calendarDay(commentsRemindedAt, timeZone) === calendarDay(now(), timeZone);
}

/** Asks those who did not comment yet, at most once on a day of the table; each hears it in the way they chose. */
export async function remindSilent(
  deps: Dependencies,
  { workspaceId, personId }: AtTable,
  version: number,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.moderate');
  const { workspace } = member;
  if (askedNow(workspace, deps.now()).length === 0)
    throw new AppError('not-allowed', { reason: 'no-last-day' });
  if (isSentToday(deps, workspace)) throw new AppError('too-many', { reason: 'reminded-today' });
  if (workspace.version !== version) throw new AppError('stale-version');
  const value = { ...workspace, version: version + 1, commentsRemindedAt: deps.now() };
  const object = `workspace:${workspaceId}`;
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }],
    [decision(deps, member, { action: 'comments.reminded', object, details: {} })],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId, version: value.version });
}
