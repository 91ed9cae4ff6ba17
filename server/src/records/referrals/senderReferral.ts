import type { OutsideSays, SenderSays } from '@opgave/shared/contract/askForms';
import { AppError } from '@opgave/shared/contract/errors';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { ReferralStep } from '@opgave/shared/method/referralCourse';
import type { ReferralMove } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import { hashToken } from '#identity/tokens.ts';
import { moved } from './moveReferral.ts';
import { wordsSaid } from './outsideLink.ts';
import { storyOf, withdrawn } from './referralStory.ts';
import { refuseNumbers, storeReferral, withCourse } from './storeReferral.ts';

const TOKEN = /^[A-Za-z0-9_-]{24}$/;

/** The question behind a secret link; undefined for every other word, whatever it looks like (T12). */
export async function referralBy(
  { storage }: Pick<Dependencies, 'storage'>,
  token: string,
): Promise<Referral | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const [referral] = await storage.records.findBy('referral', 'tokenHash', hashToken(token));
  return referral;
}

/** The sender writes, says whether it helped, or takes it back; taken back, nothing of what was written is kept. */
export async function moveBySender(deps: Dependencies, before: Referral, says: SenderSays): Promise<void> {
  if (says.does !== 'withdraw') refuseNumbers({ words: says.words });
  const { workspaceId } = before;
  const { owner } = before.course;
  const move = asMove(says);
  const course = await moved(deps, before, { move, side: 'sender', by: owner, deciding: workspaceId });
  const after = withCourse(before, course);
  const value = says.does === 'withdraw' ? withoutWords(after) : withFeedback(after, says);
  const story = says.does === 'withdraw' ? await storyOf(deps, before) : undefined;
  const along = story && withdrawn(deps, story);
  await storeReferral(deps, { before, after: value, actions: [move.kind], along });
  if (story) deps.storage.bus.publish('experiences.changed', { workspaceId: story.workspaceId });
}

/** An organisation elsewhere says whether it helps, and writes; whoever owns the question owns it still. */
export async function moveFromOutside(
  deps: Dependencies,
  before: Referral,
  says: OutsideSays,
): Promise<void> {
  refuseNumbers(wordsSaid(says));
  const move = outsideMove(says);
  const by = before.course.owner;
  const course = await moved(deps, before, { move, side: 'outside', by, deciding: before.workspaceId });
  const isStuck = course.state === 'breakthrough' && before.course.state !== 'breakthrough';
  const escalates = isStuck ? ['breakthrough'] : [];
  await storeReferral(deps, {
    before,
    after: withCourse(before, course),
    actions: [move.kind, ...escalates],
  });
}

/** Whether the sender may be told this: something changed meanwhile, or it cannot be done (any more). */
export function isTooLate(thrown: unknown): boolean {
  return thrown instanceof AppError && (thrown.code === 'not-allowed' || thrown.code === 'stale-version');
}

function asMove(says: SenderSays): ReferralMove {
  return says.does === 'withdraw' ? { kind: 'withdraw' } : { kind: says.does, words: says.words };
}

function outsideMove(says: OutsideSays): ReferralMove {
  const { words } = says;
  if (says.does === 'join') return { kind: 'join', words, person: says.person };
  return says.does === 'decline' ? { kind: 'decline', words, where: says.where } : { kind: 'answer', words };
}

function withFeedback(referral: Referral, says: SenderSays): Referral {
  if (says.does !== 'feedback') return referral;
  return { ...referral, feedback: { helped: says.helped === 'yes', timesTold: says.timesTold } };
}

/** That there was a question and how it went, and nothing of what was written. */
export function withoutWords(referral: Referral): Referral {
  const { handover: _, betterDoor: __, ...course } = referral.course;
  const trail = course.trail.map(withoutWordsInStep);
  return { ...referral, story: '', wants: '', alreadyTried: '', course: { ...course, trail } };
}

/** Which table a story lay on was no words of anybody; which door was asked, or who there, may be written by hand. */
function withoutWordsInStep({ other, ...step }: ReferralStep): ReferralStep {
  return { ...step, words: '', ...(step.kind === 'carried' && other !== undefined && { other }) };
}
