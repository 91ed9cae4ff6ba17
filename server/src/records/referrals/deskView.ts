import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { ReferralView, RightDoorView } from '@opgave/shared/contract/referrals';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Keeper, ReferralStep } from '@opgave/shared/method/referralCourse';
import { isOver, movesOf } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { otherDoors } from './doors.ts';
import { keeperOf, keepersAt } from './keepers.ts';
import { sideOfTable } from './moveReferral.ts';

/** So many questions about one theme, in so long, are more than a coincidence (⚙). */
const MANY = 3;
const LOOKS_BACK = 90 * 86_400_000;

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** The door of this table, and every question that it owns or is asked to take over. */
export async function viewDesk(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  { workspaceId, personId }: Asking,
): Promise<RightDoorView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'rightDoor.keep');
  const [door, keepers, doors, referrals] = await Promise.all([
    deps.storage.records.get('rightDoor', workspaceId),
    keepersAt(deps, workspaceId),
    otherDoors(deps, workspaceId),
    referralsAt(deps, workspaceId),
  ]);
  const { version, isOpen, name, key } = door ?? {};
  const now = { at: deps.now(), keepers: keepers.map((seat) => seat.personId) };
  return {
    ...(door &&
      version &&
      name !== undefined && { door: { version, isOpen: isOpen === true, name, key: key ?? '' } }),
    suggestedName: keeperOf(member.workspace, member.seat).organisation,
    colleagues: keepers.map((seat) => ({ personId: seat.personId, name: seat.displayName })),
    doors,
    themes: themesOf(referrals, now.at),
    referrals: referrals.toSorted(byTerm).flatMap((one) => referralView(member, one, now) ?? []),
  };
}

/** Owned here, or asked of here. */
async function referralsAt(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly Referral[]> {
  const [owned, asked] = await Promise.all([
    storage.records.listByWorkspace('referral', workspaceId),
    storage.records.findBy('referral', 'askedOf', workspaceId),
  ]);
  return [...owned, ...asked];
}

/** What must be answered soonest first; what is over has no term and comes last, the newest on top. */
function byTerm({ course: one }: Referral, { course: other }: Referral): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (one.dueAt ?? never) - (other.dueAt ?? never) || other.receivedAt - one.receivedAt;
}

function referralView(
  { workspace, person, actor, where }: Member,
  referral: Referral,
  { at, keepers }: { readonly at: number; readonly keepers: readonly PersonId[] },
): ReferralView | undefined {
  const side = sideOfTable(referral, workspace.id);
  if (!side) return undefined;
  const { id, version, door, channel, story, wants, alreadyTried, helpWithReading, feedback, course } =
    referral;
  const { state, owner, urgency, permissionToShare, dueAt, handover, betterDoor } = course;
  return {
    ...{ id, version, side, state, urgency, permissionToShare, door, channel },
    ...{ story, wants, alreadyTried, helpWithReading },
    ...(referral.theme !== undefined && { theme: referral.theme }),
    storyAtTable: storyAtTable(actor, where, referral),
    isMine: owner.personId === person.id,
    isLeft: side === 'owner' && !isOver(course) && !keepers.includes(owner.personId),
    owner: named(owner),
    receivedAt: timestamp(course.receivedAt),
    ...(dueAt !== undefined && state !== 'resolved' && { dueAt: timestamp(dueAt) }),
    isLate: course.lateAt !== undefined,
    ...(handover && { handover: { ...handover, from: named(handover.from) } }),
    ...(betterDoor && { betterDoor }),
    ...(feedback && { feedback }),
    moves: movesOf(course, { side, at }),
    messages: course.trail.map(messageView),
  };
}

/** Whether it lies at a table already, or may be laid at this one. */
function storyAtTable(
  actor: Member['actor'],
  where: Member['where'],
  { experienceId, mayBeStory, story }: Referral,
): ReferralView['storyAtTable'] {
  if (experienceId !== undefined) return 'done';
  return mayBeStory && story !== '' && can(actor, 'experience.scribe', where) ? 'may' : 'not';
}

/** What many of them are about, of the last ninety days; taken back, it counts no more (`method.md` section 10). */
function themesOf(referrals: readonly Referral[], at: number): RightDoorView['themes'] {
  const counts = new Map<string, number>();
  for (const { theme = '', course, story } of referrals) {
    if (theme === '' || story === '' || at - course.receivedAt > LOOKS_BACK) continue;
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MANY).map(([theme, count]) => ({ theme, count }));
}

export function messageView({
  at,
  kind,
  from,
  owner,
  words,
  other,
  until,
}: ReferralStep): ReferralView['messages'][number] {
  return {
    ...{ at: timestamp(at), kind, from, words, by: named(owner) },
    ...(other !== undefined && { other }),
    ...(until !== undefined && { until: timestamp(until) }),
  };
}

export function named({ name, organisation }: Keeper): Pick<Keeper, 'name' | 'organisation'> {
  return { name, organisation };
}
