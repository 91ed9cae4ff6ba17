import type { Experience } from '@opgave/shared/contract/storyRecords';
import { withdrawalLeaves } from '@opgave/shared/method/experiences';
import type { Dependencies } from '#identity/dependencies.ts';
import { forgetQuotes } from '../comments/cardWords.ts';
import { type AboutExperience, findExperience, storeExperience } from './oneExperience.ts';

/** The teller takes a story back: the words go, and where texts may rest on it a mark stays. */
export async function withdrawExperience(
  deps: Dependencies,
  about: AboutExperience & { readonly version: number },
): Promise<void> {
  const asked = { action: 'experience.withdraw', version: about.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  const leavesMark = wasKnown(experience) && withdrawalLeaves(member.where.furthestPhase) === 'withdrawn';
  const after: Experience = {
    ...experience,
    ...{ situation: '', steps: '', effect: '', feeling: '', needed: '' },
    standing: { state: 'withdrawn', leavesMark },
  };
  await storeExperience(deps, member, { before: experience, after, action: 'experience.withdrawn' });
  await forgetQuotes(
    deps,
    about.workspaceId,
    (on) => on.kind === 'experience' && on.experienceId === experience.id,
  );
}

function wasKnown({ standing }: Experience): boolean {
  return standing.state === 'shown' || (standing.state === 'hidden' && standing.wasShown);
}
