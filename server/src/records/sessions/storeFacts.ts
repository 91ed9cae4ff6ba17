import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { SessionEvent, SessionRun } from '@opgave/shared/contract/sessionRecord';
import { type PersonId, SessionEventId } from '@opgave/shared/ids';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { stateAfter } from '@opgave/shared/method/sessionState';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';

interface Storing {
  readonly run: SessionRun;
  readonly facts: readonly SessionFact[];
  /** Absent when a rule of the clock did it. */
  readonly by?: PersonId;
  readonly at?: number;
  /** What is written together with it: all or nothing. */
  readonly writes?: readonly RecordWrite[];
  readonly events?: readonly NewAuditEvent[];
}

/**
 * Writes down what happened in a session and what it is at now, in one go. Throws 'stale-version' when something else
 * happened at the same moment: read again and decide again then.
 */
export async function storeFacts(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  { run, facts, by, at = deps.now(), writes = [], events = [] }: Storing,
): Promise<SessionRun> {
  const happened = facts.map((fact, index) => eventOf(run, { fact, at, by, number: run.number + index + 1 }));
  const state = happened.reduce(
    (before, { fact, number }) => stateAfter(before, fact, { at, by, number }),
    run.state,
  );
  const after = { ...run, version: run.version + 1, number: run.number + facts.length, state };
  const kept = happened.map((value) => ({ kind: 'sessionEvent', value }) as const);
  await deps.storage.records.commit([{ kind: 'sessionRun', value: after }, ...kept, ...writes], events);
  return after;
}

type Happened = Pick<SessionEvent, 'fact' | 'at' | 'number'> & { readonly by: PersonId | undefined };

function eventOf({ id, workspaceId }: SessionRun, { fact, at, by, number }: Happened): SessionEvent {
  return {
    id: SessionEventId.parse(`${id}${number.toString(36).padStart(6, '0')}`),
    version: 1,
    workspaceId,
    sessionId: id,
    number,
    at,
    ...(by !== undefined && { by }),
    fact,
  };
}
