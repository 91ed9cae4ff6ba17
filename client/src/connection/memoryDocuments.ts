import * as Y from 'yjs';
import { hasAll } from './hasAll.ts';
import type { OfflineDocuments, SetAside } from './offlineDocuments.ts';

/** Keeps nothing beyond this page: for a workspace without offline copies, or a browser that stores nothing. */
export function createMemoryDocuments(): OfflineDocuments {
  const updates = new Map<string, Uint8Array[]>();
  const durable = new Map<string, Uint8Array>();
  const aside = new Map<string, SetAside & { readonly document: string }>();
  return {
    listKept: async (prefix) => [...updates.keys()].filter((key) => key.startsWith(prefix)),
    load: async (key) => {
      const kept = updates.get(key);
      if (!kept) return undefined;
      const known = durable.get(key);
      return { update: Y.mergeUpdates(kept), ...(known && { durable: known }) };
    },
    append: async (key, update) => {
      updates.set(key, [...(updates.get(key) ?? []), update]);
    },
    remember: async (key, vector) => {
      durable.set(key, vector);
    },
    drop: async (key, held) => {
      if (held && !hasAll(held, updates.get(key) ?? [])) return;
      durable.delete(key);
      updates.delete(key);
    },
    listAside: async (key) => [...aside.values()].filter((part) => part.document === key),
    putAside: async (key, words) => {
      for (const part of words) aside.set(part.id, { ...part, document: key });
    },
    forgetAside: async (ids) => {
      for (const id of ids) aside.delete(id);
    },
  };
}

/**
 * The table does not allow copies: what this device still holds of one document goes on in memory. On the device it stays
 * until the server has it (`emptyDevice`), or until it was refused; words that were set aside stay there until their
 * author decides on them (T15).
 */
export async function inMemory(device: OfflineDocuments, key: string): Promise<OfflineDocuments> {
  const memory = createMemoryDocuments();
  const copy = await device.load(key);
  if (copy) await memory.append(key, copy.update);
  if (copy?.durable) await memory.remember(key, copy.durable);
  return {
    ...memory,
    async drop(name, held) {
      await memory.drop(name, held);
      await device.drop(name, held);
    },
    listAside: (name) => device.listAside(name),
    putAside: (name, words) => device.putAside(name, words),
    forgetAside: (ids) => device.forgetAside(ids),
  };
}
