import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { MoveReferral } from '@opgave/shared/contract/referrals';
import { changeDoor } from '#records/referrals/doors.ts';
import { moveAtTable } from '#records/referrals/moveReferral.ts';
import { openDoor, receiveReferral } from '#records/referrals/receiveReferral.ts';
import { nameTheme } from '#records/referrals/referralStory.ts';
import { moveBySender, referralBy } from '#records/referrals/senderReferral.ts';
import type { CaseReferral } from './caseReferrals.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const THEME = 'brieven';
const HELPED = 'Wij belden samen met de dienst. Van de drie brieven is één afspraak gemaakt.';

/**
 * Opens the right door of the demo and lets the people of the case ask at it, today: with the terms of the real clock, so that
 * whoever looks finds questions that wait for an answer, and one that was answered. What went between two doors in the case is
 * answered here by the one door that a demo has.
 */
export async function writeReferrals(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  if (!workspace || demoCase.referrals.length === 0) return;
  const name = workspace.organisation || workspace.title;
  await changeDoor(deps, { workspaceId, personId, input: { version: 0, isOpen: true, name } });
  for (const referral of demoCase.referrals) await ask(seeding, referral);
}

async function ask(seeding: Seeding, asked: CaseReferral): Promise<void> {
  const { deps, workspaceId } = seeding;
  const door = await deps.storage.records.get('rightDoor', workspaceId);
  const open = door && (await openDoor(deps, door.key));
  if (!open) throw new Error('The door of the demo did not open.');
  const { channel, story, wants, alreadyTried, urgency, permissionToShare, helpWithReading } = asked;
  const tried = alreadyTried.map(({ where, times }) => `${where.nl}, ${times} keer`).join('; ');
  const token = await receiveReferral(deps, {
    ...open,
    language: 'nl',
    input: {
      ...{ channel, urgency, permissionToShare, story: story.nl, wants: wants.nl, alreadyTried: tried },
      // Whoever lets others read the story lets it lie on a table too.
      ...(permissionToShare !== 'none' && { mayBeStory: 'yes' }),
      ...(helpWithReading && { helpWithReading: 'yes' }),
    },
  });
  await answer(seeding, asked, token ?? '');
}

/** As far as the case comes with it: that it is made clear, that it was helped, and what its sender says of that. */
async function answer(seeding: Seeding, { history, feedback }: CaseReferral, token: string): Promise<void> {
  const went = new Set(history.map(([state]) => state));
  await theme(seeding, token);
  if (went.has('clarifying')) await move(seeding, token, { kind: 'clarify', words: '' });
  if (!went.has('resolved') || !feedback) return;
  await move(seeding, token, { kind: 'helpHere', words: '' });
  await move(seeding, token, { kind: 'resolve', words: HELPED });
  const { helped, timesToldStory, text } = feedback;
  await moveBySender(seeding.deps, await questionOf(seeding, token), {
    ...{ does: 'feedback', helped: helped ? 'yes' : 'no', timesTold: timesToldStory, words: text.nl },
  });
  await move(seeding, token, { kind: 'close', words: '' });
}

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

async function move(
  seeding: Seeding,
  token: string,
  input: Without<Extract<MoveReferral, { kind: 'clarify' | 'helpHere' | 'resolve' | 'close' }>, 'version'>,
): Promise<void> {
  const { version, ...about } = await aboutQuestion(seeding, token);
  await moveAtTable(seeding.deps, { ...about, input: { ...input, version } });
}

async function theme(seeding: Seeding, token: string): Promise<void> {
  const { version, ...about } = await aboutQuestion(seeding, token);
  await nameTheme(seeding.deps, { ...about, input: { version, theme: THEME } });
}

async function aboutQuestion(seeding: Seeding, token: string) {
  const { demoCase, workspaceId } = seeding;
  const { id: referralId, version } = await questionOf(seeding, token);
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  return { workspaceId, personId, referralId, version };
}

async function questionOf({ deps }: Seeding, token: string): Promise<Referral> {
  const found = await referralBy(deps, token);
  if (!found) throw new Error('A question of the case did not come in.');
  return found;
}
