import type { SessionId } from '@opgave/shared/ids';
import { bringInHarvest } from '#records/breakouts/harvest.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 1_000;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/** Brings in what small groups wrote where nobody waits for it: at the end of a session, and after a crash. */
export function createHarvestClock(deps: ClockDeps): DueClock<SessionId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'harvest',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('sessionRun')).map(({ id }) => id),
    listen: (changed) => bus.subscribe('session.changed', ({ sessionId }) => changed(sessionId)),
    dueAt: async (sessionId) => (await records.get('sessionRun', sessionId))?.state.breakouts.owed?.since,
    act: (sessionId) => bringInHarvest(deps, sessionId),
  });
}
