import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { decideSession, rightFor, type SessionCommand } from '@opgave/shared/method/sessionDecide';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { whoLead } from '#identity/whoLead.ts';
import type { BusMessages, RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { atEnd } from './atEnd.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { restsAgain, rightsOfStep } from './stepRights.ts';
import { storeFacts } from './storeFacts.ts';

export type Acting = AboutSession & { readonly command: SessionCommand };

/** Asks something of a session that runs. Two who ask at the same moment are heard one after the other. */
export async function actInSession(deps: Dependencies, acting: Acting): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, acting);
    requireAllowed(found.member, rightFor(acting.command));
    requireMayAskTurn(found.member, acting.command);
    const answer = decided(deps, found, acting.command);
    if (answer.length === 0) return;
    const { id: by } = found.member.person;
    const at = deps.now();
    const ending = await atEnd(deps, { ...acting, facts: answer, at });
    const facts = [...ending.facts, ...answer];
    const writes = [
      ...rightsOfStep({ ...found, workspace: found.member.workspace, facts, at }),
      ...ending.writes,
    ];
    const events = auditLines(deps, found, facts);
    const run = await storeFacts(deps, { run: found.run, facts, by, at, writes, events });
    tellOfRights(deps, { writes, textRests: restsAgain({ workspace: found.member.workspace, facts }) });
    await noteTurns(deps, acting.workspaceId, facts);
    if (facts.some(({ kind }) => MOVING.has(kind))) {
      deps.storage.bus.publish('access.changed', { workspaceId: acting.workspaceId });
    }
    deps.storage.bus.publish('session.changed', await told(deps, { ...found, run }, { facts, by }));
  });
}

/** Whoever was asked to ask for no turn raises no hand; the facilitator may still give them one (`ORDER_MUTE`). */
function requireMayAskTurn({ seat }: Member, { kind }: SessionCommand): void {
  if (kind === 'hand.raise' && seat.muted?.turns === true) {
    throw new AppError('not-allowed', { reason: 'muted' });
  }
}

function decided(
  deps: Dependencies,
  { member, session, run }: FoundSession,
  command: SessionCommand,
): readonly SessionFact[] {
  const asker = { at: deps.now(), personId: member.person.id, steps: session.script.steps };
  const answer = decideSession(run.state, command, asker);
  if (answer.ok) return answer.facts;
  throw new AppError(answer.code);
}

/** In the log of the table; steps, timers and hands are kept with the session itself. */
const AUDITED: ReadonlySet<SessionFact['kind']> = new Set([
  'session.begun',
  'session.ended',
  'question.letThrough',
  'question.marked',
]);

function auditLines(
  deps: Dependencies,
  { member, session }: FoundSession,
  facts: readonly SessionFact[],
): readonly NewAuditEvent[] {
  const { workspace } = member;
  const rests = { action: 'comments.textRests', object: `workspace:${workspace.id}`, details: {} } as const;
  const lines = facts
    .filter(({ kind }) => AUDITED.has(kind))
    .map((fact) =>
      decision(deps, member, {
        action: fact.kind,
        object: `session:${session.id}`,
        details: { title: session.title, ...reasonIn(fact) },
      }),
    );
  return restsAgain({ workspace, facts }) ? [...lines, decision(deps, member, rests)] : lines;
}

function reasonIn(fact: SessionFact): { reason?: string } {
  return 'reason' in fact && fact.reason !== undefined ? { reason: fact.reason } : {};
}

/** Who could write a moment ago and may not now, or the other way round: open connections are judged again. */
function tellOfRights(
  { storage }: Dependencies,
  { writes, textRests }: { readonly writes: readonly RecordWrite[]; readonly textRests: unknown },
): void {
  for (const { kind, value } of writes) {
    if (kind !== 'workspace') continue;
    storage.bus.publish('access.changed', { workspaceId: value.id });
    const isListening = textRests === undefined ? { isListening: value.isListening === true } : {};
    storage.bus.publish('workspace.changed', {
      workspaceId: value.id,
      version: value.version,
      ...isListening,
    });
  }
}

/** Who gets the floor takes part, as whoever writes does (capability 16). */
async function noteTurns(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  facts: readonly SessionFact[],
): Promise<void> {
  for (const fact of facts) {
    if (fact.kind !== 'turn.given') continue;
    const seats = await deps.storage.records.findBy('seat', 'personId', fact.personId);
    const seat = seats.find((one) => one.workspaceId === workspaceId);
    if (seat) noteActivity(deps, workspaceId, seat, { activity: 'turns' });
  }
}

/** After these other people may read and write the notes of small groups, or nobody any more. */
const MOVING: ReadonlySet<SessionFact['kind']> = new Set(['breakouts.moved', 'session.ended']);

/** What the list of sessions says of one as well. */
const LISTED: ReadonlySet<SessionFact['kind']> = new Set(['session.begun', 'session.ended']);

/** Hands and being ready are for who leads and for oneself. */
const QUIET: ReadonlySet<SessionFact['kind']> = new Set([
  'hand.raised',
  'hand.lowered',
  'ready.said',
  'ready.takenBack',
]);

async function told(
  { storage }: Dependencies,
  { member, run }: FoundSession,
  { facts, by }: { readonly facts: readonly SessionFact[]; readonly by: PersonId },
): Promise<BusMessages['session.changed']> {
  const message = {
    ...{ workspaceId: member.workspace.id, sessionId: run.id, number: run.number },
    changesList: facts.some(({ kind }) => LISTED.has(kind)),
  };
  if (!facts.every(({ kind }) => QUIET.has(kind))) return message;
  const seats = await storage.records.listByWorkspace('seat', member.workspace.id);
  const whose = facts.flatMap((fact) => ('personId' in fact ? [fact.personId] : []));
  return { ...message, onlyTo: [...new Set([by, ...whose, ...whoLead(seats)])] };
}
