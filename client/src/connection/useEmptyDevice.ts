import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { useEffect } from 'react';
import { emptyDevice } from './emptyDevice.ts';
import { openOfflineDocuments } from './offlineDocuments.ts';
import { pageDeps } from './pageDeps.ts';

/** Takes every copy of a table off this device, as long as the table allows none. */
export function useEmptyDevice(workspaceId: WorkspaceId, personId: PersonId, keepsCopies: boolean): void {
  useEffect(() => {
    if (keepsCopies) return undefined;
    const gone = new AbortController();
    const options = { depsFor: pageDeps, signal: gone.signal };
    openOfflineDocuments()
      .then((device) => emptyDevice(device, { workspaceId, personId }, options))
      // A browser that keeps nothing has nothing to give up; what could not be sent is tried at the next visit.
      .catch(() => undefined);
    return () => gone.abort();
  }, [workspaceId, personId, keepsCopies]);
}
