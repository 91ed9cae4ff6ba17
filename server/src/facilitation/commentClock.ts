import type { WorkspaceId } from '@opgave/shared/ids';
import { closeWindowWhenDue, windowDue } from '#records/comments/commentWindow.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 1_000;

/** Closes windows for comments on their last day. */
export function createCommentClock(
  deps: FacilitationDeps & { readonly logger: Logger },
): DueClock<WorkspaceId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'comment',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('workspace')).map(({ id }) => id),
    listen: (changed) => bus.subscribe('workspace.changed', ({ workspaceId }) => changed(workspaceId)),
    async dueAt(workspaceId) {
      const workspace = await records.get('workspace', workspaceId);
      return workspace && windowDue(workspace);
    },
    act: (workspaceId) => closeWindowWhenDue(deps, workspaceId),
  });
}
