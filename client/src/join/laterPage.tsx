import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { reloadWhenThere } from '#ui/reloadWhenThere.ts';
import { DoorRefused } from './DoorRefused.tsx';

/** React and the browser remember a failed fetch until the page is loaded again; who came how far is kept for that. */
function PageAway() {
  return (
    <DoorRefused
      code={navigator.onLine ? 'server-away' : 'offline'}
      onRetry={() => location.reload()}
      onAgain={() => void reloadWhenThere()}
    />
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
