import type { WorkspaceId } from '@opgave/shared/ids';
import { openingDue, settleWhenDue } from '#records/opening/opening.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 1_000;

/** Takes silence for an answer when the last day of the question is over. */
export function createOpeningClock(
  deps: FacilitationDeps & { readonly logger: Logger },
): DueClock<WorkspaceId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'opening',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('workspace')).map(({ id }) => id),
    listen: (changed) => bus.subscribe('workspace.changed', ({ workspaceId }) => changed(workspaceId)),
    async dueAt(workspaceId) {
      const workspace = await records.get('workspace', workspaceId);
      return workspace && openingDue(workspace);
    },
    act: (workspaceId) => settleWhenDue(deps, workspaceId),
  });
}
