import type { Workspace } from '@opgave/shared/contract/records';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { reflectionFacts as factsOf } from '@opgave/shared/method/reflection';
import { readReflections, reflectionContent } from '#records/reflection/reflection.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** How far the look back is; nothing before the table looks back. */
export async function reflectionFacts(
  deps: Pick<FacilitationDeps, 'storage' | 'documents' | 'now'>,
  workspace: Workspace,
): Promise<Pick<LaterFacts, 'reflection'>> {
  if (workspace.phase !== 'reflect') return {};
  const { current } = await readReflections(deps, workspace.id);
  return { reflection: factsOf(await reflectionContent(deps, workspace, current)) };
}
