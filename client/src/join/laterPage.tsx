import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { isServerThere } from '#ui/isServerThere.ts';
import { DoorRefused } from './DoorRefused.tsx';

async function reloadWhenThere(): Promise<void> {
  if (await isServerThere()) location.reload();
}

/** React and the browser remember a failed fetch until the page is loaded again; who came how far is kept for that. */
function PageAway() {
  return (
    <DoorRefused code={navigator.onLine ? 'server-away' : 'offline'} onRetry={() => void reloadWhenThere()} />
  );
}

/** A page of the door in a file of its own. When that cannot be fetched, its place says so until it can. */
export function laterPage<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (page) => ({ default: page }),
      () => ({ default: PageAway }),
    ),
  );
}
