import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { SOURCE_KINDS } from '@opgave/shared/method/sources';
import { requireMember } from '../member.ts';
import { type SourceDeps, visibleSources } from './visibleSources.ts';

/** Everything on which this person could let a sentence rest, kind by kind. */
export async function listSources(
  deps: SourceDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ShownSource[]> {
  const member = await requireMember(deps, workspaceId, personId);
  return [...(await visibleSources(deps, member, new Set(SOURCE_KINDS))).values()];
}
