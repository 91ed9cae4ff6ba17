import type { SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionId } from '@opgave/shared/ids';
import { nextTimeUp } from '@opgave/shared/method/sessionBreakouts';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import type { SessionState } from '@opgave/shared/method/sessionState';
import { inTurn } from '#identity/inTurn.ts';
import { storeFacts } from '#records/sessions/storeFacts.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

/** A timer that ends is seen on every screen at its own moment, whatever this is. */
const LOOKS_EVERY = 250;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/** Writes down that the timer of a step ran out, or the time of those who work apart. */
export function createSessionClock(deps: ClockDeps): DueClock<SessionId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'session',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('sessionRun')).map(({ id }) => id),
    listen: (changed) => bus.subscribe('session.changed', ({ sessionId }) => changed(sessionId)),
    async dueAt(sessionId) {
      const run = await records.get('sessionRun', sessionId);
      return run && nextEnd(run);
    },
    act: (sessionId) => inTurn(sessionId, () => end(deps, sessionId)),
  });
}

/** The end of the step, or of a time in which people work apart: what comes first. */
function nextEnd({ state }: SessionRun): number | undefined {
  const ends = [endOfTimer(state), nextTimeUp(state.breakouts)].filter((end) => end !== undefined);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

function endOfTimer({ course: { timer } }: SessionState): number | undefined {
  return timer.kind === 'running' ? timer.endsAt : undefined;
}

function endedBy({ state }: SessionRun, now: number): readonly SessionFact[] {
  const endsAt = endOfTimer(state);
  const until = nextTimeUp(state.breakouts);
  return [
    ...(endsAt !== undefined && endsAt <= now ? [{ kind: 'timer.ended' } as const] : []),
    ...(until !== undefined && until <= now ? [{ kind: 'breakouts.timeUp', until } as const] : []),
  ];
}

async function end(deps: ClockDeps, sessionId: SessionId): Promise<void> {
  const run = await deps.storage.records.get('sessionRun', sessionId);
  const facts = run ? endedBy(run, deps.now()) : [];
  if (!run || facts.length === 0) return;
  const { workspaceId, number } = await storeFacts(deps, { run, facts });
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
}
