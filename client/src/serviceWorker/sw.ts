import { outdated, strategyFor } from './strategy.ts';

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', handler: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', handler: (event: FetchEvent) => void): void;
}
declare const self: WorkerScope;

const PREFIX = 'opgave-';
const SHELL = '/';
/** Filled in by the build: the name of the release, then its files. */
const told: unknown = JSON.parse('__RELEASE__');
const [RELEASE = '', ...FILES] = Array.isArray(told) ? told.map(String) : [];
const CACHE = `${PREFIX}${RELEASE}`;

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await cache.put(SHELL, await fetch(SHELL, { cache: 'reload', credentials: 'omit' }));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const old = outdated(await caches.keys(), PREFIX, CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The network first, so that a new release is seen at once; without it, the page as it was kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const kept = await caches.match(SHELL);
    return kept ?? Response.error();
  }
}

/** A hashed name never changes its content. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyFor({
    method: request.method,
    isPage: request.mode === 'navigate',
    address: new URL(request.url),
    origin: self.location.origin,
  });
  if (strategy === 'page') event.respondWith(page(request));
  if (strategy === 'asset') event.respondWith(asset(request));
});
