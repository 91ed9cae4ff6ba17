import { AppError } from '@opgave/shared/contract/errors';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { MoveReferral } from '@opgave/shared/contract/referrals';
import type { PersonId, ReferralId, WorkspaceId } from '@opgave/shared/ids';
import { type Moving, moveReferral } from '@opgave/shared/method/referral';
import type { Keeper, ReferralCourse } from '@opgave/shared/method/referralCourse';
import type { ReferralMove, ReferralSide } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { doorOf } from './doors.ts';
import { doorTurn } from './doorTurn.ts';
import { keeperAt, keepersAt, mandateAt } from './keepers.ts';
import { withOutside } from './outsideLink.ts';
import { refuseNumbers, storeReferral, withCourse } from './storeReferral.ts';

export interface AboutReferral {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly referralId: ReferralId;
}

/** How this table stands to a question; undefined for every other table, to which it does not exist (T12). */
export function sideOfTable(
  { workspaceId, askedOf }: Pick<Referral, 'workspaceId' | 'askedOf'>,
  table: WorkspaceId,
): Extract<ReferralSide, 'owner' | 'asked'> | undefined {
  if (workspaceId === table) return 'owner';
  return askedOf === table ? 'asked' : undefined;
}

interface FoundReferral {
  readonly member: Member;
  readonly before: Referral;
  readonly side: Extract<ReferralSide, 'owner' | 'asked'>;
}

/** A question that this table owns or is asked about, as it was when it was seen. */
export async function findReferral(
  deps: Dependencies,
  { workspaceId, personId, referralId }: AboutReferral,
  version: number,
): Promise<FoundReferral> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'rightDoor.keep');
  const before = await deps.storage.records.get('referral', referralId);
  const side = before && sideOfTable(before, member.workspace.id);
  if (!before || !side) throw new AppError('not-found');
  if (before.version !== version) throw new AppError('stale-version');
  return { member, before, side };
}

/** A table does something with a question that it owns, or that it is asked to take over. */
export async function moveAtTable(
  deps: Dependencies,
  about: AboutReferral & { readonly input: MoveReferral },
): Promise<void> {
  await inTurn(doorTurn(about.workspaceId), () => moveInTurn(deps, about));
}

async function moveInTurn(
  deps: Dependencies,
  about: AboutReferral & { readonly input: MoveReferral },
): Promise<void> {
  const { member, before, side } = await findReferral(deps, about, about.input.version);
  refuseNumbers(wordsOf(about.input));
  const move = await asMove(deps, member, about.input);
  const by = await keeperAt(deps, member.workspace, member.seat);
  const deciding = move.kind === 'accept' ? member.workspace.id : before.workspaceId;
  await store(deps, before, { move, side, by, deciding, actor: member.person.id });
}

/** Only time passed: what presses goes to somebody with a mandate, and of what is late everyone is told. */
export async function moveByClock(deps: Dependencies, referralId: ReferralId): Promise<void> {
  const before = await deps.storage.records.get('referral', referralId);
  if (!before) return;
  const { course, workspaceId } = before;
  await store(deps, before, {
    move: { kind: 'timeUp' },
    side: 'clock',
    by: course.owner,
    deciding: workspaceId,
  });
}

interface Acting {
  readonly move: ReferralMove;
  readonly side: ReferralSide;
  readonly by: Keeper;
  /** The table that owns it after this move. */
  readonly deciding: WorkspaceId;
  readonly actor?: PersonId;
}

async function store(deps: Dependencies, before: Referral, acting: Acting): Promise<void> {
  const { move, side, by, deciding, actor } = acting;
  const course = await moved(deps, before, { move, side, by, deciding });
  const told = course.trail.slice(before.course.trail.length).map(({ kind }) => kind);
  const escalates = told.includes('breakthrough') ? ['breakthrough'] : [];
  const action = side === 'clock' ? told.filter((kind) => kind === 'late') : [move.kind];
  const who = actor === undefined ? {} : { actor };
  await storeReferral(deps, {
    ...{ before, after: await withOutside(deps, withCourse(before, course)) },
    ...{ actions: [...action, ...escalates], ...who },
  });
}

/** The course after a move; a refusal of the method is a refusal here, with its reason. */
export async function moved(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  before: Referral,
  { move, side, by, deciding }: Omit<Acting, 'actor'>,
): Promise<ReferralCourse> {
  const workspace = await deps.storage.records.get('workspace', before.workspaceId);
  if (!workspace) throw new AppError('not-found');
  const mandate = (await mandateAt(deps, deciding)) ?? by;
  const { timeZone } = workspace;
  const moving: Moving = { at: deps.now(), timeZone, side, by, mandate };
  const answer = moveReferral(before.course, move, moving);
  if (!answer.isDone) throw new AppError('not-allowed', { reason: answer.reason });
  return answer.course;
}

/** What was asked, with people and doors looked up: only a colleague here, and only a door that is open. */
async function asMove(deps: Dependencies, member: Member, input: MoveReferral): Promise<ReferralMove> {
  const { words } = input;
  if (input.kind === 'assign') {
    const keepers = await keepersAt(deps, member.workspace.id);
    const seat = keepers.find(({ personId }) => personId === input.to);
    if (!seat) throw new AppError('not-found');
    return { kind: 'assign', words, to: await keeperAt(deps, member.workspace, seat) };
  }
  if (input.kind === 'propose') {
    const { why, warm, nextStep, nextStepBy } = input;
    const to = await doorOf(deps, input.to);
    return { kind: 'propose', words, handover: { to, why, warm, nextStep, nextStepBy } };
  }
  if (input.kind === 'proposeOutside') {
    const { why, warm, nextStep, nextStepBy, organisation: name } = input;
    const to = { isOutside: true, name } as const;
    return { kind: 'propose', words, handover: { to, why, warm, nextStep, nextStepBy } };
  }
  if (input.kind === 'refuse') {
    const { betterDoor: better } = input;
    const betterDoor =
      better.kind === 'door' ? { kind: 'door' as const, door: await doorOf(deps, better.to) } : better;
    return { kind: 'refuse', words, betterDoor };
  }
  return { kind: input.kind, words };
}

function wordsOf(input: MoveReferral): Readonly<Record<string, string>> {
  if (input.kind === 'refuse' && input.betterDoor.kind === 'elsewhere') {
    return { words: input.words, where: input.betterDoor.where };
  }
  if (input.kind === 'proposeOutside') {
    const { why, nextStep, organisation } = input;
    return { words: input.words, why, nextStep, organisation };
  }
  if (input.kind !== 'propose') return { words: input.words };
  return { words: input.words, why: input.why, nextStep: input.nextStep };
}
