import type { ChangeExperience } from '@opgave/shared/contract/stories';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { type AboutExperience, findExperience, storeExperience } from './oneExperience.ts';
import { refusePersonalData, waitsForModeration } from './tellExperience.ts';

/** The teller changes the words. A story that was hidden, or that waits, is seen by the facilitator first. */
export async function changeExperience(
  deps: Dependencies,
  about: AboutExperience & { readonly input: ChangeExperience },
): Promise<void> {
  const { input } = about;
  const asked = { action: 'experience.write', version: input.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  refusePersonalData(input);
  const { situation, steps, effect, feeling, needed, toldBy, shownAs } = input;
  const changed: Experience = {
    ...experience,
    ...{ situation, steps, effect, feeling, needed, toldBy, shownAs },
    standing: standingAfter(member, experience.standing),
  };
  await storeExperience(deps, member, { before: experience, after: changed, action: 'experience.changed' });
  deps.storage.bus.publish('comments.changed', { workspaceId: about.workspaceId });
}

function standingAfter(member: Member, before: Experience['standing']): Experience['standing'] {
  const goesOn = before.state === 'shown' && !waitsForModeration(member.seat);
  return { state: goesOn ? 'shown' : 'waiting' };
}
