import { AppError } from '@opgave/shared/contract/errors';
import type { Limits } from '@opgave/shared/contract/limits';
import type { Person } from '@opgave/shared/contract/records';
import type { SignIn } from '@opgave/shared/contract/signInRecords';
import { SignInId } from '@opgave/shared/ids';
import { readSignInCookies } from './cookies.ts';
import type { Dependencies } from './dependencies.ts';
import { fitsHash } from './tokens.ts';

/** A sign-in that counts now, with its person. */
export interface SignedIn {
  readonly signIn: SignIn;
  readonly person: Person;
}

export interface Credentials {
  readonly cookieHeader?: string | undefined;
  /** Which of this browser's sign-ins the tab says it uses. */
  readonly signInName?: string | undefined;
}

type Reading = Pick<Dependencies, 'storage' | 'config' | 'now'>;

const TOUCH_INTERVAL = 5 * 60_000;
/** Compared with when there is no such sign-in, so that the answer takes as long (T12). */
const NO_HASH = '0'.repeat(64);

/** Who this tab is. The sign-in it names counts only when the cookie of that sign-in came along and fits. */
export async function authenticate(deps: Reading, credentials: Credentials): Promise<SignedIn | undefined> {
  const id = SignInId.safeParse(credentials.signInName);
  if (!id.success) return undefined;
  const secret = readSignInCookies(credentials.cookieHeader).get(id.data);
  if (secret === undefined) return undefined;
  return signedInBy(deps, id.data, secret);
}

/** Everyone whose sign-in this browser holds, for "who are you here?". */
export async function authenticateAll(
  deps: Reading,
  cookieHeader: string | undefined,
): Promise<readonly SignedIn[]> {
  const cookies = [...readSignInCookies(cookieHeader)];
  const all = await Promise.all(cookies.map(([id, secret]) => signedInBy(deps, id, secret)));
  return all.filter((one) => one !== undefined);
}

async function signedInBy(deps: Reading, id: SignInId, secret: string): Promise<SignedIn | undefined> {
  const signIn = await deps.storage.records.get('signIn', id);
  const fits = fitsHash(secret, signIn?.tokenHash ?? NO_HASH);
  if (!signIn || !fits || !isAlive(signIn, deps.config.limits, deps.now())) return undefined;
  const person = await deps.storage.records.get('person', signIn.personId);
  return person && { signIn, person };
}

/** Not ended, seen within the hour, and not older than half a day. */
export function isAlive(signIn: SignIn, limits: Limits, now: number): boolean {
  if (signIn.endedAt !== undefined) return false;
  const idle = now - signIn.lastSeenAt;
  return idle < limits.signInIdleMilliseconds && now - signIn.createdAt < limits.signInMaxMilliseconds;
}

/** It was not touched for five minutes. */
export function mayFallAsleep({ lastSeenAt }: SignIn, now: number): boolean {
  return now - lastSeenAt >= TOUCH_INTERVAL;
}

/** Keeps a sign-in from falling asleep; a live connection calls it too. Writes at most once per five minutes. */
export async function touchSignIn(deps: Reading, id: SignInId): Promise<void> {
  const { records } = deps.storage;
  const signIn = await records.get('signIn', id);
  const now = deps.now();
  if (!signIn || !isAlive(signIn, deps.config.limits, now) || !mayFallAsleep(signIn, now)) return;
  const value = { ...signIn, version: signIn.version + 1, lastSeenAt: now };
  await records.commit([{ kind: 'signIn', value }], []).catch(ignoreLostTouch);
}

/** Another request touched it first, or the disk is full: neither may stop somebody from reading (P06). */
function ignoreLostTouch(reason: unknown): void {
  const isExpected =
    reason instanceof AppError && (reason.code === 'stale-version' || reason.code === 'storage-unavailable');
  if (!isExpected) throw reason;
}
