import { SignInId } from '@opgave/shared/ids';

const KEY = 'opgave.signIn';

/** The sign-in this tab acts as; other tabs of this browser may act as somebody else. */
export function currentSignIn(): SignInId | undefined {
  const parsed = SignInId.safeParse(sessionStorage.getItem(KEY));
  return parsed.success ? parsed.data : undefined;
}

export function takeSignIn(signInId: SignInId): void {
  sessionStorage.setItem(KEY, signInId);
}

/** Only this tab forgets; the cookie stays until the sign-in is ended on the server. */
export function forgetSignIn(): void {
  sessionStorage.removeItem(KEY);
}
