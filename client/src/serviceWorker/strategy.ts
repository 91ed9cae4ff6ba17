export type Strategy = 'leave' | 'page' | 'asset';

type Wanted = {
  readonly method: string;
  readonly isPage: boolean;
  readonly address: URL;
  readonly origin: string;
};

const NEVER = ['/api', '/collab', '/live', '/join', '/healthz', '/readyz', '/metrics', '/sw.js'];
const SHELL = /^\/(?:$|w\/)/;

/** What the worker does with a request; whatever holds data of people it leaves alone. */
export function strategyFor({ method, isPage, address, origin }: Wanted): Strategy {
  if (method !== 'GET' || address.origin !== origin) return 'leave';
  if (NEVER.some((path) => address.pathname === path || address.pathname.startsWith(`${path}/`)))
    return 'leave';
  if (isPage) return SHELL.test(address.pathname) ? 'page' : 'leave';
  return address.pathname.startsWith('/assets/') ? 'asset' : 'leave';
}

/** Releases to throw away: all but this one and the one before, which an open page may still be using. */
export function outdated(cacheNames: readonly string[], prefix: string, current: string): string[] {
  const others = cacheNames.filter((name) => name.startsWith(prefix) && name !== current);
  return others.slice(0, -1);
}
