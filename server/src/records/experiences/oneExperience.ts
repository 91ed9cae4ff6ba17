import { AppError } from '@opgave/shared/contract/errors';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { ExperienceId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Action } from '@opgave/shared/method/actions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { experienceView } from './experienceView.ts';
import { tellOfExperience } from './tellOfExperience.ts';

export interface AboutExperience {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly experienceId: ExperienceId;
}

interface FoundExperience {
  readonly member: Member;
  readonly experience: Experience;
}

/** The story with who may do this to it; one that this person may not read is as unknown as one that never was (T12). */
export async function findExperience(
  deps: Dependencies,
  { workspaceId, personId, experienceId }: AboutExperience,
  { action, version }: { readonly action: Action; readonly version: number },
): Promise<FoundExperience> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'experience.read');
  const experience = await deps.storage.records.get('experience', experienceId);
  const isThere = experience?.workspaceId === workspaceId && isTold(member, experience);
  if (!experience || !isThere) throw new AppError('not-found');
  requireAllowed({ ...member, where: { ...member.where, owner: experience.teller } }, action);
  if (experience.version !== version) throw new AppError('stale-version');
  return { member, experience };
}

function isTold(member: Member, experience: Experience): boolean {
  return experienceView(member, experience, [])?.kind === 'told';
}

export interface ExperienceChange {
  readonly before: Experience;
  readonly after: Experience;
  readonly action: string;
  /** What changes with it, in the same commit. */
  readonly also?: readonly RecordWrite[];
}

/** Stores the next version with its audit event, and tells whoever may know. */
export async function storeExperience(
  deps: Dependencies,
  member: Member,
  { before, after, action, also = [] }: ExperienceChange,
): Promise<void> {
  const value = { ...after, version: before.version + 1 };
  const { shownAs, standing } = value;
  await deps.storage.records.commit(
    [{ kind: 'experience', value }, ...also],
    [
      decision(deps, member, {
        action,
        object: `experience:${value.id}`,
        details: { shownAs, state: standing.state },
      }),
    ],
  );
  await tellOfExperience(deps, value, before.standing);
}
