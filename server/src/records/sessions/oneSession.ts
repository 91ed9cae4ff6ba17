import { AppError } from '@opgave/shared/contract/errors';
import type { Session, SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { PersonId, SessionId, WorkspaceId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';

export interface AboutSession {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly sessionId: SessionId;
}

export interface FoundSession {
  readonly member: Member;
  readonly session: Session;
  readonly run: SessionRun;
}

/** A session with what it is at and who asks for it; one of another table is as unknown as one that never was (T12). */
export async function findSession(
  deps: Pick<Dependencies, 'storage'>,
  { workspaceId, personId, sessionId }: AboutSession,
): Promise<FoundSession> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'session.read');
  const session = await deps.storage.records.get('session', sessionId);
  if (session?.workspaceId !== workspaceId) throw new AppError('not-found');
  return { member, session, run: await runOf(deps, session) };
}

/** What a session is at; before anything happened nothing is stored. */
export async function runOf(deps: Pick<Dependencies, 'storage'>, session: Session): Promise<SessionRun> {
  const stored = await deps.storage.records.get('sessionRun', session.id);
  const { id, workspaceId } = session;
  return stored ?? { id, version: 0, workspaceId, number: 0, state: NOTHING_YET };
}
