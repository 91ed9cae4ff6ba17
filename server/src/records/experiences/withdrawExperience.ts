import type { CardPlace } from '@opgave/shared/contract/place';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import { withdrawalLeaves } from '@opgave/shared/method/experiences';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { takeBack } from '../comments/takeBack.ts';
import { type AboutExperience, findExperience, storeExperience } from './oneExperience.ts';

type Seen = AboutExperience & { readonly version: number };

/** The teller takes a story back: the words go, and where texts may rest on it a mark stays. */
export function withdrawExperience(deps: Dependencies, about: Seen): Promise<void> {
  const { workspaceId, experienceId } = about;
  const isThisCard = (on: CardPlace) => on.kind === 'experience' && on.experienceId === experienceId;
  return takeBack(deps, { workspaceId, isThisCard }, (also) => withdrawOnce(deps, about, also));
}

async function withdrawOnce(deps: Dependencies, about: Seen, also: readonly RecordWrite[]): Promise<void> {
  const asked = { action: 'experience.withdraw', version: about.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  const leavesMark = wasKnown(experience) && withdrawalLeaves(member.where.furthestPhase) === 'withdrawn';
  const after: Experience = {
    ...experience,
    ...{ situation: '', steps: '', effect: '', feeling: '', needed: '' },
    standing: { state: 'withdrawn', leavesMark },
  };
  await storeExperience(deps, member, { before: experience, after, action: 'experience.withdrawn', also });
}

function wasKnown({ standing }: Experience): boolean {
  return standing.state === 'shown' || (standing.state === 'hidden' && standing.wasShown);
}
