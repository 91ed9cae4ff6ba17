import { type ErrorCode } from '@opgave/shared/contract/errors';
import { Handshake } from '@opgave/shared/contract/events';
import type { PersonId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import { authenticate, isAlive } from '#identity/authenticate.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import { standingOf } from '#identity/standing.ts';

/** Who is on the other side of a connection; decided once, by the server (P34). */
export interface Caller {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly signInId: SignInId;
}

export type Admission =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly code: ErrorCode };

/** Whether this handshake opens the door. "No such workspace" and "not yours" get the same answer (T12). */
export async function admit(
  deps: Dependencies,
  handshake: unknown,
  cookieHeader: string | undefined,
): Promise<Admission> {
  const parsed = Handshake.safeParse(handshake);
  if (!parsed.success) return { ok: false, code: 'invalid-input' };
  const { workspaceId, signIn } = parsed.data;

  const signedIn = await authenticate(deps, { cookieHeader, signInName: signIn });
  if (!signedIn) return { ok: false, code: 'not-signed-in' };

  const standing = await standingOf(deps, workspaceId, signedIn.person.id);
  if (standing.kind === 'removed') return { ok: false, code: 'removed-from-workspace' };
  if (standing.kind === 'none') return { ok: false, code: 'not-found' };
  return { ok: true, caller: { workspaceId, personId: signedIn.person.id, signInId: signedIn.signIn.id } };
}

/** Why an open connection has to end by now, or undefined when it may stay. */
export async function reasonToLeave(deps: Dependencies, caller: Caller): Promise<ErrorCode | undefined> {
  const signIn = await deps.storage.records.get('signIn', caller.signInId);
  if (!signIn || !isAlive(signIn, deps.config.limits, deps.now())) return 'not-signed-in';
  const standing = await standingOf(deps, caller.workspaceId, caller.personId);
  return standing.kind === 'member' ? undefined : 'removed-from-workspace';
}
