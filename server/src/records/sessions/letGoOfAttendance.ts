import type { SessionId } from '@opgave/shared/ids';
import { keptUntil } from '@opgave/shared/method/attendance';
import type { Dependencies } from '#identity/dependencies.ts';

type LetGoDeps = Pick<Dependencies, 'storage' | 'now'>;

/** When the names of a session go, by the settings of now: a table that keeps them shorter does so for all it has. */
export async function attendanceDue(
  { storage: { records } }: LetGoDeps,
  sessionId: SessionId,
): Promise<number | undefined> {
  const kept = await records.get('sessionAttendance', sessionId);
  if (!kept || kept.people.length === 0) return undefined;
  const [workspace, run] = await Promise.all([
    records.get('workspace', kept.workspaceId),
    records.get('sessionRun', sessionId),
  ]);
  const endedAt = run?.state.course.endedAt;
  return workspace && keptUntil({ stays: kept.people, endedAt }, workspace.settings.attendanceDays);
}

/** Lets go of who was there; how many of each group stays with the session. */
export async function letGoOfAttendance(deps: LetGoDeps, sessionId: SessionId): Promise<void> {
  const moment = await attendanceDue(deps, sessionId);
  const kept = await deps.storage.records.get('sessionAttendance', sessionId);
  if (!kept || moment === undefined || moment > deps.now()) return;
  const value = { ...kept, version: kept.version + 1, people: [] };
  const event = {
    ...{ at: deps.now(), workspaceId: kept.workspaceId, result: 'done' as const, details: {} },
    ...{ action: 'session.attendanceLetGo', object: `session:${sessionId}` },
  };
  await deps.storage.records.commit([{ kind: 'sessionAttendance', value }], [event]);
}
