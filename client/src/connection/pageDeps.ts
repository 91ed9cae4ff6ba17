import type { ProviderDeps } from './documentProvider.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import { Roads } from './roads.ts';
import { currentSignIn } from './signIn.ts';

const ROADS = new Roads(async () => (await import('./pollingRoad.ts')).openPollingRoad);

/** What every document of this tab works with. */
export function pageDeps(store: OfflineDocuments): ProviderDeps {
  return {
    store,
    signIn: currentSignIn,
    random: Math.random,
    roads: ROADS,
  };
}
