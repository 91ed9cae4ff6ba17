import { AppError } from '@opgave/shared/contract/errors';
import type { Experience } from '@opgave/shared/contract/records';
import type { ExperienceView, TellExperience } from '@opgave/shared/contract/stories';
import { ExperienceId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import { type ExperienceDraft, personalDataInExperience } from '@opgave/shared/method/experiences';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { experienceView } from './experienceView.ts';
import { tellOfExperience } from './tellOfExperience.ts';

export interface Telling {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: TellExperience;
}

/** Adds a story. That of a commenter waits until the facilitator has seen it. */
export async function tellExperience(
  deps: Dependencies,
  { workspaceId, personId, input }: Telling,
): Promise<ExperienceView | undefined> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'experience.write');
  refusePersonalData(input);
  const experience = newExperience(deps, member, input);
  await deps.storage.records.commit(
    [{ kind: 'experience', value: experience }],
    [
      decision(deps, member, {
        action: 'experience.told',
        object: `experience:${experience.id}`,
        details: { shownAs: input.shownAs, state: experience.standing.state },
      }),
    ],
  );
  await tellOfExperience(deps, experience);
  return experienceView(member, experience, member.seat);
}

/** Names what was found and where, never the words (`PII_FOUND`). */
export function refusePersonalData(draft: ExperienceDraft): void {
  const found = personalDataInExperience(draft).map(({ field, kind }) => ({ field, kind }));
  if (found.length > 0) throw new AppError('personal-data-found', { found });
}

/** Whether what this member writes is seen by the facilitator first. */
export function waitsForModeration({ seat }: Pick<Member, 'seat'>): boolean {
  return seat.role === 'commenter';
}

function newExperience(deps: Dependencies, member: Member, input: TellExperience): Experience {
  const { workspace, person, seat } = member;
  const { situation, steps, effect, feeling, needed, toldBy, shownAs } = input;
  return {
    id: ExperienceId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    teller: person.id,
    ...(seat.group !== undefined && { group: seat.group }),
    ...{ situation, steps, effect, feeling, needed, toldBy, shownAs },
    phase: workspace.phase,
    toldAt: deps.now(),
    standing: { state: waitsForModeration(member) ? 'waiting' : 'shown' },
  };
}
