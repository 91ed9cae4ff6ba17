import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { ReferralView, RightDoorView } from '@opgave/shared/contract/referrals';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Keeper, ReferralStep } from '@opgave/shared/method/referralCourse';
import { isOver, movesOf } from '@opgave/shared/method/referralMoves';
import { mayBeLaid, themesOf } from '@opgave/shared/method/themes';
import type { Dependencies } from '#identity/dependencies.ts';
import { type Member, standingOf } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { otherDoors } from './doors.ts';
import { keepersAt, organisationOf } from './keepers.ts';
import { sideOfTable } from './moveReferral.ts';
import { outsidePath } from './outsideLink.ts';
import { storyOf } from './referralStory.ts';

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** The door of this table, and every question that it owns or is asked to take over. */
export async function viewDesk(
  deps: Pick<Dependencies, 'storage' | 'now' | 'randomBytes'>,
  { workspaceId, personId }: Asking,
): Promise<RightDoorView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'rightDoor.keep');
  const [door, keepers, doors, { owned, asked }] = await Promise.all([
    deps.storage.records.get('rightDoor', workspaceId),
    keepersAt(deps, workspaceId),
    otherDoors(deps, workspaceId),
    referralsAt(deps, workspaceId),
  ]);
  const referrals = [...owned, ...asked].filter((one) => sideOfTable(one, workspaceId) !== undefined);
  const { version, isOpen, name, key } = door ?? {};
  const now = { at: deps.now(), keepers: keepers.map((seat) => seat.personId) };
  return {
    ...(door &&
      version &&
      name !== undefined && { door: { version, isOpen: isOpen === true, name, key: key ?? '' } }),
    suggestedName: organisationOf(member.workspace, member.seat) || member.workspace.title,
    colleagues: keepers.map((seat) => ({ personId: seat.personId, name: seat.displayName })),
    doors,
    themes: themesOf(owned, now.at).map(({ theme, questions }) => ({
      ...{ theme, count: questions.length, stories: questions.filter(mayBeLaid).length },
    })),
    referrals: await Promise.all(
      referrals.toSorted(byTerm).map(async (one) => ({
        ...referralView(member, one, now),
        ...(await storyAt(deps, one, personId)),
        ...(await outsideLink(deps, one, workspaceId)),
      })),
    ),
  };
}

/** Owned here, or asked of here. */
async function referralsAt(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<{ readonly owned: readonly Referral[]; readonly asked: readonly Referral[] }> {
  const [owned, asked] = await Promise.all([
    storage.records.listByWorkspace('referral', workspaceId),
    storage.records.findBy('referral', 'askedOf', workspaceId),
  ]);
  return { owned, asked };
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
): ReferralView {
  const side = sideOfTable(referral, workspace.id) ?? 'asked';
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
  referral: Referral,
): ReferralView['storyAtTable'] {
  if (referral.experienceId !== undefined) return 'done';
  return mayBeLaid(referral) && can(actor, 'experience.scribe', where) ? 'may' : 'not';
}

/** Only the table that owns a question sends it elsewhere. */
async function outsideLink(
  deps: Parameters<typeof outsidePath>[0],
  referral: Referral,
  workspaceId: WorkspaceId,
): Promise<Pick<ReferralView, 'outsideLink'>> {
  const path = referral.workspaceId === workspaceId ? await outsidePath(deps, referral) : undefined;
  return path === undefined ? {} : { outsideLink: path };
}

/** The table at which its story lies, which may be one that was begun with it; only for whoever has a seat there. */
async function storyAt(
  deps: Pick<Dependencies, 'storage'>,
  referral: Referral,
  personId: PersonId,
): Promise<Pick<ReferralView, 'storyAt'>> {
  const story = await storyOf(deps, referral);
  if (!story) return {};
  const standing = await standingOf(deps, story.workspaceId, personId);
  if (standing.kind !== 'member') return {};
  const { slug, title } = standing.workspace;
  return { storyAt: { slug, title } };
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
