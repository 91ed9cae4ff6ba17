import type { SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionId } from '@opgave/shared/ids';
import { inTurn } from '#identity/inTurn.ts';
import { storeFacts } from '#records/sessions/storeFacts.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

/** A timer that ends is seen on every screen at its own moment, whatever this is. */
const LOOKS_EVERY = 250;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/** Writes down that the timer of a step ran out. */
export function createSessionClock(deps: ClockDeps): DueClock<SessionId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'session',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('sessionRun')).map(({ id }) => id),
    listen: (changed) => bus.subscribe('session.changed', ({ sessionId }) => changed(sessionId)),
    async dueAt(sessionId) {
      const run = await records.get('sessionRun', sessionId);
      return run && endOfTimer(run);
    },
    act: (sessionId) => inTurn(sessionId, () => end(deps, sessionId)),
  });
}

function endOfTimer({ state }: SessionRun): number | undefined {
  const { timer } = state.course;
  return timer.kind === 'running' ? timer.endsAt : undefined;
}

async function end(deps: ClockDeps, sessionId: SessionId): Promise<void> {
  const run = await deps.storage.records.get('sessionRun', sessionId);
  const endsAt = run && endOfTimer(run);
  if (!run || endsAt === undefined || endsAt > deps.now()) return;
  const { workspaceId, number } = await storeFacts(deps, { run, facts: [{ kind: 'timer.ended' }] });
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
}
