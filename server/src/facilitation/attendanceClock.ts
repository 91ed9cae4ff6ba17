import type { SessionId } from '@opgave/shared/ids';
import { attendanceDue, letGoOfAttendance } from '#records/sessions/letGoOfAttendance.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 1_000;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/** Lets go of who was at a session. */
export function createAttendanceClock(deps: ClockDeps): DueClock<SessionId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'attendance',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('sessionAttendance')).map(({ id }) => id),
    listen(changed) {
      const stop = [
        bus.subscribe('session.changed', ({ sessionId }) => changed(sessionId)),
        bus.subscribe('workspace.changed', ({ workspaceId }) => {
          void records.listByWorkspace('sessionAttendance', workspaceId).then(
            (all) => all.forEach(({ id }) => changed(id)),
            (error: unknown) => deps.logger.error({ err: error }, 'attendance clock failed'),
          );
        }),
      ];
      return () => stop.forEach((end) => end());
    },
    dueAt: (sessionId) => attendanceDue(deps, sessionId),
    act: (sessionId) => letGoOfAttendance(deps, sessionId),
  });
}
