import type { Action } from '@opgave/shared/method/actions';
import { can } from '@opgave/shared/method/permissions';
import { actorOf, useWorkspace, whereOf } from './workspaceContext.ts';

/** What one may do, and what one may do with what is one's own; the server decides. */
export function useStoryRights() {
  const { workspace, may } = useWorkspace();
  const actor = actorOf(workspace);
  const where = { ...whereOf(workspace), owner: workspace.me.personId };
  return { workspace, may, mayWithMine: (action: Action) => can(actor, action, where) };
}
