import { type DocumentAddress, DocumentProvider, type ProviderDeps } from './documentProvider.ts';
import { inMemory } from './memoryDocuments.ts';
import { type OfflineDocuments, offlineKey } from './offlineDocuments.ts';

type AtTable = Omit<DocumentAddress, 'document'>;
/** What a document works with, once it has a place for its copy. */
type DepsFor = (store: OfflineDocuments) => ProviderDeps;

/**
 * A table does not allow copies any more: each that this device still holds of it is brought up to date with the server,
 * so that no unsaved word is lost, and is then gone from the device (T15). Words that were set aside stay until their
 * author decides on them.
 */
export async function emptyDevice(
  device: OfflineDocuments,
  table: AtTable,
  { depsFor, signal }: { readonly depsFor: DepsFor; readonly signal: AbortSignal },
): Promise<void> {
  const prefix = offlineKey({ ...table, document: '' });
  for (const key of await device.listKept(prefix)) {
    if (signal.aborted) return;
    // What a newer page wrote waits for a newer page (P10).
    if (!(await device.load(key))) continue;
    const address = { ...table, document: key.slice(prefix.length) };
    const provider = new DocumentProvider(address, depsFor(await inMemory(device, key)));
    await provider.start();
    const isSaved = await settled(provider, signal);
    provider.stop();
    if (isSaved) await device.drop(key);
  }
}

/** Resolves with true when the server has all of it, with false when it will not have it now. */
function settled(provider: DocumentProvider, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { saved, link } = provider.getState();
      if (saved.kind === 'saved') resolve(true);
      else if (link.kind === 'ended') resolve(false);
    };
    signal.addEventListener('abort', () => resolve(false), { once: true });
    provider.subscribe(look);
    look();
  });
}
