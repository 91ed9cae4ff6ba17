import type { AppError } from '@opgave/shared/contract/errors';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type DocumentAddress, DocumentProvider } from './documentProvider.ts';
import { asAppError } from './http.ts';
import { comeBackTo, leaveDocument } from './leftDocuments.ts';
import { createMemoryDocuments, inMemory } from './memoryDocuments.ts';
import { type OfflineDocuments, offlineKey, openOfflineDocuments } from './offlineDocuments.ts';
import { pageDeps } from './pageDeps.ts';
import type { SheetState } from './providerState.ts';

export interface OpenDocument {
  readonly provider: DocumentProvider;
  readonly state: SheetState;
}

/** A private window keeps nothing; then the page works with what it has in memory. */
async function openStore(keepsCopies: boolean, key: string): Promise<OfflineDocuments> {
  try {
    const kept = await openOfflineDocuments();
    return keepsCopies ? kept : await inMemory(kept, key);
  } catch {
    return createMemoryDocuments();
  }
}

/** Opens a document for as long as the page shows it; undefined in the first moment. */
export function useDocument(address: DocumentAddress, keepsCopies: boolean): OpenDocument | undefined {
  const { workspaceId, personId, document } = address;
  const [provider, setProvider] = useState<DocumentProvider>();
  const [failure, setFailure] = useState<AppError>();

  useEffect(() => {
    let opened: DocumentProvider | undefined;
    let isGone = false;
    const key = offlineKey({ workspaceId, personId, document });
    const name = `${key} ${keepsCopies ? 'kept' : 'in memory'}`;
    async function open(): Promise<void> {
      opened = comeBackTo(name, personId);
      if (opened) return setProvider(opened);
      const store = await openStore(keepsCopies, key);
      if (isGone) return;
      opened = new DocumentProvider({ workspaceId, personId, document }, pageDeps(store));
      setProvider(opened);
      await opened.start();
    }
    open().catch((thrown: unknown) => setFailure(asAppError(thrown)));
    return () => {
      isGone = true;
      if (opened) leaveDocument(name, opened);
      setProvider(undefined);
    };
  }, [workspaceId, personId, document, keepsCopies]);

  if (failure) throw failure;
  const state = useSyncExternalStore(provider?.subscribe ?? nothing, provider?.getSheet ?? nothingYet);
  return useMemo(() => provider && state && { provider, state }, [provider, state]);
}

function nothing(): () => void {
  return () => undefined;
}

function nothingYet(): undefined {
  return undefined;
}
