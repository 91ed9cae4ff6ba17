import type { WorkspaceId } from '#ids.ts';
import type {
  BetterDoor,
  Handover,
  Keeper,
  OutsideDoor,
  ReferralCourse,
  ReferralStep,
  StepKind,
} from './referralCourse.ts';
import {
  BEFORE_HELP,
  isHeardLater,
  isOver,
  LEADS_TO,
  MOVES,
  mayMove,
  type ReferralMove,
  type ReferralSide,
  TELLS,
} from './referralMoves.ts';
import { DAY, termOf } from './referralTerms.ts';

/** Handovers, or refusals, after which somebody with a mandate decides (`method.md` section 10). */
const ENOUGH = 2;
/** What becomes of the story, and what somebody elsewhere writes, takes nothing off whoever owns the question. */
const IS_NO_ANSWER: ReadonlySet<StepKind> = new Set<StepKind>(['shared', 'carried', 'outsideWrote']);

export interface Moving {
  readonly at: number;
  readonly timeZone: string;
  readonly side: ReferralSide;
  /** Who does it; of the sender and of the clock it is the owner. */
  readonly by: Keeper;
  /** Who may decide at the table that owns it after this move: takes over when there is a breakthrough. */
  readonly mandate: Keeper;
}

type MoveRefusal = 'not-yours' | 'not-from-here' | 'not-shared' | 'same-door' | 'no-better-door';
type Moved =
  | { readonly isDone: true; readonly course: ReferralCourse }
  | { readonly isDone: false; readonly reason: MoveRefusal };

type Arrival = Pick<ReferralCourse, 'urgency' | 'permissionToShare' | 'owner'> &
  Pick<Moving, 'at' | 'timeZone'>;

/** A question comes in: the first table owns it, and the sender hears who takes it up and before when. */
export function receivedReferral({
  at,
  timeZone,
  urgency,
  permissionToShare,
  owner,
}: Arrival): ReferralCourse {
  const dueAt = termOf({ state: 'received', urgency, at, timeZone });
  const step: ReferralStep = { at, kind: 'received', state: 'received', owner, from: 'clock', words: '' };
  return {
    ...{ state: 'received', owner, urgency, permissionToShare, receivedAt: at, handovers: 0, refusals: 0 },
    ...(dueAt !== undefined && { dueAt }),
    trail: [{ ...step, ...(dueAt !== undefined && { until: dueAt }) }],
  };
}

/**
 * One move of a question. Whatever happens, exactly one person owns it, the sender is told, and as long as it is open
 * there is a moment before which the sender hears more (`method.md` section 10).
 */
export function moveReferral(course: ReferralCourse, move: ReferralMove, moving: Moving): Moved {
  const reason = refusalOf(course, move, moving);
  if (reason) return { isDone: false, reason };
  if (move.kind === 'timeUp') return { isDone: true, course: afterTime(course, moving) };
  const moved = told(placed(course, move, moving), stepOf(course, move, moving), moving);
  const joined = isTogether(move) ? told({ ...moved, state: 'together' }, quiet('together'), moving) : moved;
  const isStuck =
    (move.kind === 'accept' && joined.handovers >= ENOUGH) ||
    ((move.kind === 'refuse' || move.kind === 'decline') && joined.refusals >= ENOUGH);
  return { isDone: true, course: isStuck ? brokenThrough(joined, moving) : joined };
}

/** The table that reads along with the owner: because it is asked, or because both help together. */
export function askedTable({ state, handover, betterDoor }: ReferralCourse): WorkspaceId | undefined {
  const isJoint = !isOver({ state }) && betterDoor?.kind === 'together';
  return state === 'handoverProposed' || isJoint ? tableOf(handover) : undefined;
}

/** The organisation elsewhere that reads along: it is asked, or somebody there said that they help. */
export function askedOutside({ state, handover }: ReferralCourse): OutsideDoor | undefined {
  const to = handover?.to;
  if (to === undefined || !('isOutside' in to) || isOver({ state })) return undefined;
  return state === 'handoverProposed' || to.person !== undefined ? to : undefined;
}

function tableOf(handover: ReferralCourse['handover']): WorkspaceId | undefined {
  return handover && 'workspaceId' in handover.to ? handover.to.workspaceId : undefined;
}

/** The next moment at which the clock has something to do with it. */
export function nextDue(course: ReferralCourse): number | undefined {
  const term = course.lateAt === undefined && course.state !== 'resolved' ? course.dueAt : undefined;
  const escalates = isPressing(course) ? course.receivedAt + DAY : undefined;
  const moments = [term, escalates].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

function refusalOf(
  course: ReferralCourse,
  move: ReferralMove,
  { side, at }: Moving,
): MoveRefusal | undefined {
  if (MOVES[move.kind].side !== side) return 'not-yours';
  if (!mayMove(course, move.kind, side)) return 'not-from-here';
  if (side === 'asked' && askedTable(course) === undefined) return 'not-yours';
  if (side === 'outside' && !mayOutside(course, move.kind)) return 'not-yours';
  if (move.kind === 'close' && isHeardLater(course, at)) return 'not-from-here';
  if (move.kind === 'timeUp' && at < (nextDue(course) ?? Number.POSITIVE_INFINITY)) return 'not-from-here';
  if (move.kind === 'propose') return refusalToPropose(course, move.handover);
  return move.kind === 'refuse' ? refusalToRefuse(course, move.betterDoor) : undefined;
}

/** Who helps from elsewhere answers; who was only asked says first whether they do. */
function mayOutside(course: ReferralCourse, kind: ReferralMove['kind']): boolean {
  const outside = askedOutside(course);
  return outside !== undefined && (kind === 'answer') === (outside.person !== undefined);
}

function refusalToPropose(course: ReferralCourse, { to }: Omit<Handover, 'from'>): MoveRefusal | undefined {
  if (course.permissionToShare === 'none') return 'not-shared';
  return 'workspaceId' in to && to.workspaceId === course.owner.workspaceId ? 'same-door' : undefined;
}

/** Nobody sends a question away without saying where it goes better, and that is neither of these two doors. */
function refusalToRefuse(course: ReferralCourse, better: BetterDoor | undefined): MoveRefusal | undefined {
  if (better === undefined) return 'no-better-door';
  if (better.kind !== 'door') return undefined;
  const doors = [course.owner.workspaceId, tableOf(course.handover)];
  return doors.includes(better.door.workspaceId) ? 'no-better-door' : undefined;
}

/** Where it stands and who owns it after this move; told of it is nobody yet. */
function placed(course: ReferralCourse, move: ReferralMove, { by }: Moving): ReferralCourse {
  const { betterDoor: _, ...rest } = course;
  const state = LEADS_TO[move.kind] ?? course.state;
  if (move.kind === 'assign') return { ...course, owner: move.to };
  if (move.kind === 'propose') return { ...rest, state, handover: { ...move.handover, from: by } };
  if (move.kind === 'accept') return { ...rest, state, owner: by, handovers: course.handovers + 1 };
  if (move.kind === 'join') return { ...rest, state, ...joinedBy(course, move.person) };
  if (move.kind === 'decline') {
    const betterDoor: BetterDoor = { kind: 'elsewhere', where: move.where };
    return { ...rest, betterDoor, state, refusals: course.refusals + 1 };
  }
  if (move.kind !== 'refuse') return { ...course, state };
  const better = move.betterDoor && { betterDoor: move.betterDoor };
  return { ...rest, ...better, state, refusals: course.refusals + 1 };
}

/** Somebody elsewhere helps, by name; whoever owned it answers for it as before: nobody here can see that it goes well there. */
function joinedBy({ handover }: ReferralCourse, person: string): Pick<ReferralCourse, 'handover'> {
  if (!handover || !('isOutside' in handover.to)) return {};
  return { handover: { ...handover, to: { ...handover.to, person } } };
}

/** What is done together leads on from the refusal to both. */
function isTogether(move: ReferralMove): boolean {
  return move.kind === 'refuse' && move.betterDoor?.kind === 'together';
}

type Told = Pick<ReferralStep, 'kind' | 'from' | 'words' | 'other'>;

function stepOf(course: ReferralCourse, move: ReferralMove, { side }: Moving): Told {
  const state = LEADS_TO[move.kind] ?? course.state;
  const kind = TELLS[move.kind] ?? state;
  const words = 'words' in move ? move.words : '';
  const other = otherOf(course, move);
  return { kind, from: side === 'sender' ? 'sender' : 'desk', words, ...(other !== undefined && { other }) };
}

/** The other door, or the table, that a step is about. */
function otherOf(course: ReferralCourse, move: ReferralMove): string | undefined {
  if (move.kind === 'carry') return move.table;
  if (move.kind === 'propose') return move.handover.to.name;
  const name = course.handover?.to.name;
  const person = move.kind === 'join' ? move.person : askedOutside(course)?.person;
  return person === undefined ? name : `${person}, ${name}`;
}

function quiet(kind: StepKind): Told {
  return { kind, from: 'clock', words: '' };
}

/**
 * Every state and every message of a table begins a new term. What the sender writes does not, neither does a story that
 * is laid on a table, nor a message of the owner while another table still has to answer.
 */
function told(course: ReferralCourse, step: Told, { at, timeZone }: Moving): ReferralCourse {
  const { dueAt: before, lateAt, ...rest } = course;
  const { state, urgency, owner } = course;
  const isMessage = step.from === 'desk' && !IS_NO_ANSWER.has(step.kind) && state !== 'handoverProposed';
  const isNewTerm = step.kind === state || isMessage;
  const dueAt = isNewTerm ? termOf({ state, urgency, at, timeZone }) : before;
  const isLate = !isNewTerm && lateAt !== undefined;
  const until = dueAt === undefined || isLate ? {} : { until: dueAt };
  return {
    ...rest,
    ...(dueAt !== undefined && { dueAt }),
    ...(isLate && { lateAt }),
    trail: [...course.trail, { ...step, at, state, owner, ...until }],
  };
}

/** What presses goes to somebody with a mandate after a day; of what is late the sender is told, once for each term. */
function afterTime(course: ReferralCourse, moving: Moving): ReferralCourse {
  if (isPressing(course) && moving.at >= course.receivedAt + DAY) return brokenThrough(course, moving);
  const { at } = moving;
  const { state, owner } = course;
  const step: ReferralStep = { at, kind: 'late', state, owner, from: 'clock', words: '' };
  return { ...course, lateAt: at, trail: [...course.trail, step] };
}

function isPressing({ state, urgency }: ReferralCourse): boolean {
  return urgency === 'now' && BEFORE_HELP.some((one) => one === state);
}

function brokenThrough(course: ReferralCourse, moving: Moving): ReferralCourse {
  const stuck: ReferralCourse = { ...course, state: 'breakthrough', owner: moving.mandate };
  return told(stuck, quiet('breakthrough'), moving);
}
