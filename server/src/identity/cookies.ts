import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { SignInId } from '@opgave/shared/ids';

/** The secrets of every sign-in whose cookie this browser sent, by sign-in id; all other cookies are ignored. */
export function readSignInCookies(cookieHeader: string | undefined): ReadonlyMap<SignInId, string> {
  const found = new Map<SignInId, string>();
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name = '', secret = ''] = pair.trim().split('=', 2);
    if (!name.startsWith(SIGN_IN_COOKIE)) continue;
    const id = SignInId.safeParse(name.slice(SIGN_IN_COOKIE.length));
    if (id.success) found.set(id.data, secret);
  }
  return found;
}

export function signInCookie(id: SignInId, secret: string, maxMilliseconds: number): string {
  const maxAge = Math.floor(maxMilliseconds / 1000);
  return `${SIGN_IN_COOKIE}${id}=${secret}; Max-Age=${maxAge}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** Takes the cookie away from the browser. */
export function endedSignInCookie(id: SignInId): string {
  return signInCookie(id, '', 0);
}
