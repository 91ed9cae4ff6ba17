import { AppError } from '@opgave/shared/contract/errors';
import type { SessionAttendance } from '@opgave/shared/contract/sessionRecord';
import type { AttendanceView, CheckIn } from '@opgave/shared/contract/sessions';
import {
  agreed,
  agreedPerSide,
  allWentAway,
  cameIn,
  hasAgreed,
  presencePerGroup,
  wentAway,
} from '@opgave/shared/method/attendance';
import { sideOf } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { requireAllowed, requireSeat } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';
import { tellQuietly } from './tellQuietly.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

/** At the door of a session: in or out, for oneself, or by who leads for somebody without a device. */
export async function checkIn(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: CheckIn },
): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, about);
    const whose = input.personId ?? about.personId;
    requireAllowed(found.member, whose === about.personId ? 'session.join' : 'session.lead');
    if (input.agrees && whose !== about.personId) throw new AppError('not-allowed');
    if (found.run.state.course.status === 'ended') throw new AppError('session-not-running');
    const kept = await attendanceOf(deps, about);
    const { personId, group } = await requireSeat(deps, found.member, whose);
    const at = deps.now();
    const moved = input.isHere
      ? cameIn(kept.people, { personId, ...(group && { group }), from: at })
      : wentAway(kept.people, personId, at);
    const people = input.agrees ? agreed(moved, personId, at) : moved;
    if (people === kept.people) return;
    await deps.storage.records.commit([written({ ...kept, people: [...people] })], []);
    await tellQuietly(deps, found, [personId]);
  });
}

/** Everyone for who leads; for others how many of each group, and whether they are in themselves. */
export async function viewAttendance(deps: ReadDeps, about: AboutSession): Promise<AttendanceView> {
  const { member, run } = await findSession(deps, about);
  const { people } = await attendanceOf(deps, about);
  const groups = [...(people.length > 0 ? presencePerGroup(people) : run.state.attendance)];
  const isHere = people.some(({ personId, until }) => personId === about.personId && until === undefined);
  const mine = { groups, isHere, agrees: hasAgreed(people, about.personId) };
  if (!can(member.actor, 'session.lead', member.where)) return mine;
  const seats = await deps.storage.records.listByWorkspace('seat', about.workspaceId);
  const names = new Map(seats.map(({ personId, displayName }) => [personId, displayName]));
  const named = people.map(({ personId, group, from, until }) => ({
    ...{ personId, name: names.get(personId) ?? '', from },
    ...(group && { group }),
    ...(until !== undefined && { until }),
  }));
  const { sideOfOther } = member.workspace;
  const perSide = agreedPerSide(people, (group) => sideOf(group, sideOfOther));
  return { ...mine, people: named, agreed: [...perSide] };
}

/** What stays of it in the session itself when that ends: how many, never who. */
export async function attendanceAtEnd(
  deps: ReadDeps,
  about: Whose,
  at: number,
): Promise<{ readonly facts: readonly SessionFact[]; readonly writes: readonly RecordWrite[] }> {
  const kept = await attendanceOf(deps, about);
  if (kept.people.length === 0) return { facts: [], writes: [] };
  const people = [...allWentAway(kept.people, at)];
  return {
    facts: [{ kind: 'attendance.counted', groups: [...presencePerGroup(people)] }],
    writes: [written({ ...kept, people })],
  };
}

type Whose = Pick<AboutSession, 'workspaceId' | 'sessionId'>;

async function attendanceOf(
  { storage }: ReadDeps,
  { workspaceId, sessionId }: Whose,
): Promise<SessionAttendance> {
  const kept = await storage.records.get('sessionAttendance', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, people: [] };
}

function written(value: SessionAttendance): RecordWrite {
  return { kind: 'sessionAttendance', value: { ...value, version: value.version + 1 } };
}
