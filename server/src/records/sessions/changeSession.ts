import { AppError } from '@opgave/shared/contract/errors';
import type { Session } from '@opgave/shared/contract/sessionRecord';
import type { ChangeSession, SetMoment } from '@opgave/shared/contract/sessions';
import type { SessionScript } from '@opgave/shared/method/sessionScript';
import type { SessionState } from '@opgave/shared/method/sessionState';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, requireAllowed } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';
import { requireSound } from './prepareSession.ts';
import { storeFacts } from './storeFacts.ts';

type Changing = AboutSession & { readonly input: ChangeSession };

/**
 * Changes the script of a session that did not end, or sets its day or that of the next time. Steps that were begun stay
 * as they are. Neither overtakes whoever is busy with the other.
 */
export async function changeSession(deps: Dependencies, changing: Changing): Promise<void> {
  const number = await retryWhenStale(() => changeOnce(deps, changing));
  const { workspaceId, sessionId } = changing;
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number, changesList: true });
}

/** Returns the number of the last thing that happened in the session. */
async function changeOnce(deps: Dependencies, { input, ...about }: Changing): Promise<number> {
  const { member, session, run } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  const script = 'script' in input ? input.script : undefined;
  if (script) {
    requireSound(script);
    requireSamePast(run.state, session.script, script);
  }
  const value = changed(session, input);
  const details = { title: value.title, steps: value.script.steps.length };
  const events = [
    decision(deps, member, { action: 'session.changed', object: `session:${session.id}`, details }),
  ];
  const writes = [{ kind: 'session', value }] as const;
  if (!script || run.state.course.status !== 'running') {
    await deps.storage.records.commit(writes, events);
    return run.number;
  }
  const plan = script.steps.map(({ id, minutes }) => ({ id, minutes }));
  const facts = [{ kind: 'plan.changed', plan }] as const;
  const after = await storeFacts(deps, { run, facts, by: member.person.id, writes, events });
  return after.number;
}

/** Of the title and the script, as everyone who writes there saw it. */
export function editionOf({ edition, version }: Session): number {
  return edition ?? version;
}

function changed(session: Session, input: ChangeSession): Session {
  const edition = editionOf(session);
  const raised = { ...session, version: session.version + 1, edition };
  if ('moments' in input) return withMoments(raised, input);
  requireSeen(edition, input.version);
  const { title = session.title, script = session.script } = input;
  return { ...raised, edition: edition + 1, title, script };
}

function withMoments(session: Session, input: SetMoment): Session {
  const { plannedAt, nextAt, moments = 0, ...others } = session;
  requireSeen(moments, input.moments);
  const planned = input.plannedAt === undefined ? plannedAt : (input.plannedAt ?? undefined);
  const next = input.nextAt === undefined ? nextAt : (input.nextAt ?? undefined);
  return {
    ...others,
    moments: moments + 1,
    ...(planned !== undefined && { plannedAt: planned }),
    ...(next !== undefined && { nextAt: next }),
  };
}

function requireSeen(stands: number, seen: number): void {
  if (stands !== seen) throw new AppError('stale-version');
}

/** What happened, happened: a step that was begun keeps its words, its length and its place. */
function requireSamePast({ course }: SessionState, before: SessionScript, after: SessionScript): void {
  if (course.status === 'ready') return;
  if (course.status === 'ended') throw new AppError('session-not-running');
  const last = before.steps.findLastIndex(({ id }) => course.taken.some(({ stepId }) => stepId === id));
  const past = JSON.stringify(before.steps.slice(0, last + 1));
  if (past !== JSON.stringify(after.steps.slice(0, last + 1))) {
    throw new AppError('invalid-input', { errors: [{ path: 'script.steps', message: 'past-changed' }] });
  }
}
