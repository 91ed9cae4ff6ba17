import type { ExperienceView } from '@opgave/shared/contract/stories';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { experienceView } from './experienceView.ts';

/** Every story that this person may see, in the order in which they were told. */
export async function listExperiences(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ExperienceView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'experience.read');
  const [experiences, seats] = await Promise.all([
    deps.storage.records.listByWorkspace('experience', workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  return experiences
    .toSorted((one, other) => one.toldAt - other.toldAt)
    .flatMap((experience) => experienceView(member, experience, seats) ?? []);
}
