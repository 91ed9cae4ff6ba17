import { SERVICE_WORKER, trustedScriptAddress } from '#trustedTypes.ts';

const HOUR = 3_600_000;
/** The worker fetches every file of the release: not while somebody with a slow phone waits for the first page. */
const AFTER_LOADING = 5_000;

/** Keeps the page openable without a connection, and looks for a new release every hour. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await new Promise((resolve) => setTimeout(resolve, AFTER_LOADING));
  const registration = await navigator.serviceWorker.register(trustedScriptAddress(SERVICE_WORKER), {
    updateViaCache: 'none',
  });
  setInterval(() => {
    // Without a connection there is nothing to look for; the next hour tries again.
    if (navigator.onLine) registration.update().catch(() => undefined);
  }, HOUR);
}
