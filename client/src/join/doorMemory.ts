const TOKEN = /^[A-Za-z0-9_-]{22,64}$/;
const KEYS = {
  token: 'opgave.door',
  name: 'opgave.doorName',
  group: 'opgave.doorGroup',
  wayBack: 'opgave.doorWayBack',
  slug: 'opgave.doorSlug',
  signIn: 'opgave.signIn',
  knock: 'opgave.doorKnock',
} as const;
type Kept = keyof typeof KEYS;

/** What this tab remembers while someone stands at the door, so that a reload loses nothing. */
export function recall(what: Kept): string | undefined {
  return sessionStorage.getItem(KEYS[what]) ?? undefined;
}

export function keep(what: Kept, value: string | undefined): void {
  if (value === undefined) sessionStorage.removeItem(KEYS[what]);
  else sessionStorage.setItem(KEYS[what], value);
}

/** Once inside, only the sign-in is remembered. */
export function forgetDoor(): void {
  for (const what of ['token', 'name', 'group', 'wayBack', 'slug', 'knock'] as const) keep(what, undefined);
}

/** The secret of the link, taken out of the address bar at once: nobody reads it over a shoulder or in the history. */
export function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (!TOKEN.test(token)) return recall('token');
  history.replaceState(null, '', location.pathname);
  forgetDoor();
  keep('token', token);
  return token;
}
