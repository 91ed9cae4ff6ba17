import type { WorkspaceId } from '@opgave/shared/ids';
import { dueAt, storedRounds } from '#records/consent/rounds.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';
import { moveRoundOn } from './moveRoundOn.ts';

/** The last moment of a stage is kept by the rules themselves, not by this. */
const LOOKS_EVERY = 1_000;

/** Ends the stages of consent rounds. */
export function createConsentClock(
  deps: FacilitationDeps & { readonly logger: Logger },
): DueClock<WorkspaceId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'consent',
    looksEvery: LOOKS_EVERY,
    all: async () => new Set((await records.list('consentRound')).map(({ workspaceId }) => workspaceId)),
    listen: (changed) => bus.subscribe('consent.changed', ({ workspaceId }) => changed(workspaceId)),
    async dueAt(workspaceId) {
      const newest = (await storedRounds(deps, workspaceId)).at(-1);
      return newest && dueAt(newest);
    },
    act: (workspaceId) => moveRoundOn(deps, workspaceId),
  });
}
