import { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { PersonId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { standingOf } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { workspaceView } from './workspaceView.ts';

/** The workspace with this short name in which the person has a seat. */
export async function viewWorkspace(
  deps: Dependencies,
  slug: string,
  personId: PersonId,
): Promise<WorkspaceView> {
  const named = await deps.storage.records.findBy('workspace', 'slug', slug);
  const standings = await Promise.all(named.map(({ id }) => standingOf(deps, id, personId)));
  const member = standings.find((standing) => standing.kind === 'member');
  if (member) {
    requireAllowed(member, 'workspace.read');
    return workspaceView(member);
  }
  const wasRemoved = standings.some(({ kind }) => kind === 'removed');
  throw new AppError(wasRemoved ? 'removed-from-workspace' : 'not-found');
}
