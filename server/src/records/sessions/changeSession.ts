import { AppError } from '@opgave/shared/contract/errors';
import type { Session } from '@opgave/shared/contract/sessionRecord';
import type { ChangeSession } from '@opgave/shared/contract/sessions';
import type { SessionScript } from '@opgave/shared/method/sessionScript';
import type { SessionState } from '@opgave/shared/method/sessionState';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, requireAllowed } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';
import { requireSound } from './prepareSession.ts';
import { storeFacts } from './storeFacts.ts';

/** Changes the script of a session that did not end; steps that were begun stay as they are. */
export async function changeSession(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: ChangeSession },
): Promise<void> {
  const { member, session, run } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  if (input.version !== session.version) throw new AppError('stale-version');
  if (input.script) {
    requireSound(input.script);
    requireSamePast(run.state, session.script, input.script);
  }
  const value = changed(session, input);
  const details = { title: value.title, steps: value.script.steps.length };
  const events = [
    decision(deps, member, { action: 'session.changed', object: `session:${session.id}`, details }),
  ];
  const plan = value.script.steps.map(({ id, minutes }) => ({ id, minutes }));
  const after =
    input.script && run.state.course.status === 'running'
      ? await storeFacts(deps, {
          run,
          facts: [{ kind: 'plan.changed', plan }],
          by: member.person.id,
          writes: [{ kind: 'session', value }],
          events,
        })
      : await deps.storage.records.commit([{ kind: 'session', value }], events).then(() => run);
  deps.storage.bus.publish('session.changed', {
    workspaceId: about.workspaceId,
    sessionId: session.id,
    number: after.number,
    changesList: true,
  });
}

function changed({ plannedAt: planned, nextAt: next, ...session }: Session, input: ChangeSession): Session {
  const plannedAt = input.plannedAt === undefined ? planned : (input.plannedAt ?? undefined);
  const nextAt = input.nextAt === undefined ? next : (input.nextAt ?? undefined);
  return {
    ...session,
    version: session.version + 1,
    title: input.title ?? session.title,
    script: input.script ?? session.script,
    ...(plannedAt !== undefined && { plannedAt }),
    ...(nextAt !== undefined && { nextAt }),
  };
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
