import { AppError } from '@opgave/shared/contract/errors';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { BecomeStory, NameTheme } from '@opgave/shared/contract/referrals';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import { mayBeLaid } from '@opgave/shared/method/themes';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { newExperience } from '../experiences/tellExperience.ts';
import { tellOfExperience } from '../experiences/tellOfExperience.ts';
import { type Speaker, speakerOf } from '../fromRoom.ts';
import { decision } from '../member.ts';
import { keeperAt } from './keepers.ts';
import { type AboutReferral, findReferral, moved } from './moveReferral.ts';
import { type Along, refuseNumbers, storeReferral, withCourse } from './storeReferral.ts';

/** Whoever keeps the door says what it is about; the same words make it one theme. */
export async function nameTheme(
  deps: Dependencies,
  about: AboutReferral & { readonly input: NameTheme },
): Promise<void> {
  const { before, member } = await findReferral(deps, about, about.input.version);
  const { theme } = about.input;
  refuseNumbers({ theme });
  const after: Referral = { ...before, version: before.version + 1, theme: theme.toLowerCase() };
  await storeReferral(deps, { before, after, actions: ['themed'], actor: member.person.id });
}

/**
 * With permission of the sender a question becomes a story at the table that owns it, without a name and for a group;
 * the sender is told. It is written down as what somebody says in the room is, in the steps in which that may.
 */
export async function becomeStory(
  deps: Dependencies,
  about: AboutReferral & { readonly input: BecomeStory },
): Promise<void> {
  const { before, member, side } = await findReferral(deps, about, about.input.version);
  if (side !== 'owner' || !mayBeLaid(before)) throw new AppError('not-allowed', { reason: 'not-shared' });
  const isFor = { kind: 'group', group: about.input.group } as const;
  const speaker = await speakerOf(deps, member, { artefact: 'experience', isFor });
  const experience = experienceFrom(deps, member, { referral: before, speaker });
  const by = await keeperAt(deps, member.workspace, member.seat);
  const course = await moved(deps, before, {
    ...{ move: { kind: 'share' }, side, by, deciding: before.workspaceId },
  });
  const object = `experience:${experience.id}`;
  const details = { state: experience.standing.state };
  await storeReferral(deps, {
    before,
    after: { ...withCourse(before, course), experienceId: experience.id },
    actions: ['shared'],
    actor: member.person.id,
    along: {
      writes: [{ kind: 'experience', value: experience }],
      events: [decision(deps, member, { action: 'experience.writtenDown', object, details })],
    },
  });
  await tellOfExperience(deps, experience);
}

/** Its words as a story at a table, without a name; it tells at which door they came in. */
export function experienceFrom(
  deps: Dependencies,
  member: Member,
  { referral, speaker }: { readonly referral: Referral; readonly speaker: Speaker },
): Experience {
  const { story, wants, alreadyTried, door } = referral;
  const told = { situation: story, steps: alreadyTried, effect: '', feeling: '', needed: wants };
  const input = { ...told, toldBy: 'self', shownAs: 'groupOnly' } as const;
  return { ...newExperience(deps, member, { input, speaker }), fromDoor: door };
}

/** The story that it became, as long as it has words. */
export async function storyOf(
  { storage }: Pick<Dependencies, 'storage'>,
  { experienceId }: Referral,
): Promise<Experience | undefined> {
  const story = experienceId && (await storage.records.get('experience', experienceId));
  return story && story.standing.state !== 'withdrawn' ? story : undefined;
}

/** A sender who takes the question back takes the story back too; where texts may rest on it a mark stays. */
export function withdrawn({ now }: Pick<Dependencies, 'now'>, story: Experience): Along {
  const value: Experience = {
    ...story,
    ...{ version: story.version + 1, situation: '', steps: '', effect: '', feeling: '', needed: '' },
    standing: { state: 'withdrawn', leavesMark: true },
  };
  const { id, workspaceId } = story;
  const what = { action: 'experience.withdrawn', object: `experience:${id}`, result: 'done' } as const;
  const details = { shownAs: story.shownAs, state: 'withdrawn' };
  return {
    writes: [{ kind: 'experience', value }],
    events: [{ at: now(), workspaceId, ...what, details }],
  };
}
