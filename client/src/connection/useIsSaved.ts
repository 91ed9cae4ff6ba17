import { useSyncExternalStore } from 'react';
import type { DocumentProvider } from './documentProvider.ts';

/** Whether everything that was typed is on the disk of the server. */
export function useIsSaved(provider: DocumentProvider): boolean {
  return useSyncExternalStore(provider.subscribe, () => provider.getState().saved.kind === 'saved');
}
