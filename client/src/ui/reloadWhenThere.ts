/** Milliseconds. A page that was just loaded is not loaded again by itself, or one that never comes would go round. */
const YOUNG = 30_000;

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Loads the page anew, by itself, for a part that could not be fetched. */
export async function reloadWhenThere(): Promise<void> {
  if (performance.now() > YOUNG && (await isServerThere())) location.reload();
}
