import { AppError } from '@opgave/shared/contract/errors';
import type { ExperienceView, TellExperience } from '@opgave/shared/contract/stories';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import { ExperienceId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import {
  type ExperienceDraft,
  type ExperienceField,
  personalDataInExperience,
} from '@opgave/shared/method/experiences';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { type Speaker, speakerOf } from '../fromRoom.ts';
import { decision, requireMember } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { experienceView } from './experienceView.ts';
import { tellOfExperience } from './tellOfExperience.ts';

export interface Telling {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: TellExperience;
}

/** Adds a story, also for someone in the room. That of a commenter waits until the facilitator has seen it. */
export async function tellExperience(
  deps: Dependencies,
  { workspaceId, personId, input }: Telling,
): Promise<ExperienceView | undefined> {
  const member = await requireMember(deps, workspaceId, personId);
  const speaker = await speakerOf(deps, member, { artefact: 'experience', isFor: input.for });
  refusePersonalData(input);
  const experience = newExperience(deps, member, { input, speaker });
  await deps.storage.records.commit(
    [{ kind: 'experience', value: experience }],
    [
      decision(deps, member, {
        action: speaker.fromRoom ? 'experience.writtenDown' : 'experience.told',
        object: `experience:${experience.id}`,
        details: {
          state: experience.standing.state,
          ...(!speaker.fromRoom && { shownAs: experience.shownAs }),
        },
      }),
    ],
  );
  await tellOfExperience(deps, experience);
  noteActivity(deps, workspaceId, speaker, { activity: 'cards' });
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  return experienceView(member, experience, seats);
}

/** Names what was found and where, never the words (`PII_FOUND`). */
export function refusePersonalData(draft: ExperienceDraft): void {
  const found = personalDataInExperience(draft).map(({ field, kind }) => ({ field, kind }));
  if (found.length > 0) throw new AppError('personal-data-found', { found });
}

/** Whether what this member writes is seen by the facilitator first. */
export function waitsForModeration({ role }: Pick<Speaker, 'role'>): boolean {
  return role === 'commenter';
}

interface Told {
  readonly input: Pick<TellExperience, ExperienceField | 'toldBy' | 'shownAs'>;
  readonly speaker: Speaker;
}

/** How a name may appear is for its owner to say; until then a story from the room has none. */
export function newExperience(
  deps: Dependencies,
  { workspace }: Member,
  { input, speaker }: Told,
): Experience {
  const { situation, steps, effect, feeling, needed, toldBy } = input;
  const { personId, group, fromRoom } = speaker;
  const shownAs = fromRoom ? 'groupOnly' : input.shownAs;
  return {
    id: ExperienceId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    teller: personId,
    ...(group !== undefined && { group }),
    ...{ situation, steps, effect, feeling, needed, toldBy, shownAs },
    phase: workspace.phase,
    toldAt: deps.now(),
    ...(fromRoom && { fromRoom }),
    standing: { state: waitsForModeration(speaker) ? 'waiting' : 'shown' },
  };
}
