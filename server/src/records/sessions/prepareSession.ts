import { AppError } from '@opgave/shared/contract/errors';
import type { Session } from '@opgave/shared/contract/sessionRecord';
import type { PrepareSession } from '@opgave/shared/contract/sessions';
import { type PersonId, SessionId, type WorkspaceId } from '@opgave/shared/ids';
import type { SessionScript } from '@opgave/shared/method/sessionScript';
import { scriptProblems } from '@opgave/shared/method/sessionScriptOrder';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { organisationOf } from '../organisation/organisationOf.ts';

interface Preparing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: PrepareSession;
}

/** A new session, with the script of a template, of another session, or one that was brought along. */
export async function prepareSession(
  deps: Dependencies,
  { workspaceId, personId, input }: Preparing,
): Promise<SessionId> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'session.lead');
  const script = await scriptFrom(deps, member, input.from);
  requireSound(script);
  const session: Session = {
    id: SessionId.parse(deps.newId()),
    version: 1,
    workspaceId,
    title: input.title,
    script,
    ...(input.plannedAt !== undefined && { plannedAt: input.plannedAt }),
    createdBy: personId,
    createdAt: deps.now(),
  };
  const details = { title: session.title, steps: script.steps.length };
  await deps.storage.records.commit(
    [{ kind: 'session', value: session }],
    [decision(deps, member, { action: 'session.prepared', object: `session:${session.id}`, details })],
  );
  deps.storage.bus.publish('session.changed', {
    workspaceId,
    sessionId: session.id,
    number: 0,
    changesList: true,
  });
  return session.id;
}

async function scriptFrom(
  { storage }: Dependencies,
  { workspace }: Member,
  from: PrepareSession['from'],
): Promise<SessionScript> {
  if (from.kind === 'script') return from.script;
  if (from.kind === 'template') return templateOf(from.key).script;
  if (from.kind === 'organisation') {
    const kept = await storage.records.get('sessionTemplate', from.id);
    if (kept?.organisation !== organisationOf(workspace)) throw new AppError('not-found');
    return kept.script;
  }
  const other = await storage.records.get('session', from.id);
  if (other?.workspaceId !== workspace.id) throw new AppError('not-found');
  return other.script;
}

/** Steps that overlap, leave a gap or have no name are named one by one. */
export function requireSound(script: SessionScript): void {
  const problems = scriptProblems(script);
  if (problems.length === 0) return;
  const errors = problems.map(({ step, code }) => ({ path: `script.steps.${step - 1}`, message: code }));
  throw new AppError('invalid-input', { errors });
}
