import type { WorkspaceId } from '@opgave/shared/ids';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';
import { lookBackOpensAt, openLookBack } from './openLookBack.ts';

const LOOKS_EVERY = 1_000;
/** What may bring the look back nearer, or put it off. */
const TOPICS = ['choice.changed', 'route.changed', 'phase.changed', 'workspace.changed'] as const;

/** Opens look backs on the day for which they were planned. */
export function createLookBackClock(
  deps: FacilitationDeps & { readonly logger: Logger },
): DueClock<WorkspaceId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'look back',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('choice')).map(({ workspaceId }) => workspaceId),
    listen(changed) {
      const stops = TOPICS.map((topic) => bus.subscribe(topic, ({ workspaceId }) => changed(workspaceId)));
      return () => stops.forEach((stop) => stop());
    },
    dueAt: (workspaceId) => lookBackOpensAt(deps, workspaceId),
    act: (workspaceId) => openLookBack(deps, workspaceId),
  });
}
