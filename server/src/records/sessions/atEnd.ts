import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { attendanceAtEnd } from './attendance.ts';
import { ballotsAtEnd } from './ballots.ts';
import type { AboutSession } from './oneSession.ts';
import { sheetAtEnd } from './switchSheet.ts';

interface Ending extends Pick<AboutSession, 'workspaceId' | 'sessionId'> {
  readonly facts: readonly SessionFact[];
  readonly at: number;
}

interface AtEnd {
  /** What happens just before the end. */
  readonly facts: readonly SessionFact[];
  readonly writes: readonly RecordWrite[];
}

/** What is written together with the end of a session: what is kept apart while it runs does not outlive it by itself. */
export async function atEnd(deps: Pick<Dependencies, 'storage'>, ending: Ending): Promise<AtEnd> {
  if (!ending.facts.some(({ kind }) => kind === 'session.ended')) return { facts: [], writes: [] };
  const attendance = await attendanceAtEnd(deps, ending, ending.at);
  const ballots = await ballotsAtEnd(deps, ending);
  const sheet = await sheetAtEnd(deps, ending);
  return { facts: attendance.facts, writes: [...attendance.writes, ...ballots, ...sheet] };
}
