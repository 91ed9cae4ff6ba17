import { DOCUMENT_SCHEMA_VERSION } from '@opgave/shared/contract/wire';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as Y from 'yjs';
import { hasAll } from './hasAll.ts';

/** Words that came too late to be saved; they stay on the device until their author decides. */
export interface SetAside {
  readonly id: string;
  readonly root: string;
  readonly text: string;
  readonly at: number;
}

export interface KeptCopy {
  readonly update: Uint8Array;
  /** The state vector that the server was last known to have. */
  readonly durable?: Uint8Array;
}

/** What this browser keeps of one person's copy of one document, so that it opens and grows without a connection. */
export interface OfflineDocuments {
  /** Of which documents something is kept, by the keys that begin like this. */
  listKept(prefix: string): Promise<readonly string[]>;
  /** Undefined when nothing is kept. */
  load(key: string): Promise<KeptCopy | undefined>;
  append(key: string, update: Uint8Array): Promise<void>;
  /** Remembers the state vector that the server has on disk. */
  remember(key: string, durable: Uint8Array): Promise<void>;
  /** Removes the copy, never the words set aside. With `held` only when the copy has nothing that this state lacks. */
  drop(key: string, held?: Uint8Array): Promise<void>;
  listAside(key: string): Promise<readonly SetAside[]>;
  putAside(key: string, words: readonly SetAside[]): Promise<void>;
  forgetAside(ids: readonly string[]): Promise<void>;
}

interface OfflineSchema extends DBSchema {
  updates: {
    key: number;
    value: { document: string; schema: number; update: Uint8Array };
    indexes: { document: string };
  };
  durable: { key: string; value: Uint8Array };
  setAside: { key: string; value: SetAside & { document: string }; indexes: { document: string } };
}

const NAME = 'opgave-documents';
/** More rows than this are put together when the document is opened. */
const MANY_ROWS = 50;

export function offlineKey(parts: { personId: string; workspaceId: string; document: string }): string {
  return `${parts.personId}/${parts.workspaceId}/${parts.document}`;
}

/** Removes what was kept of one person, who signs out (T15). Others of the same browser keep their words. */
export async function clearOfflineCopies(personId: string): Promise<void> {
  const database = await openDatabase();
  const range = beginningLike(`${personId}/`);
  for (const name of ['updates', 'setAside'] as const) {
    const transaction = database.transaction(name, 'readwrite');
    for (const row of await transaction.store.index('document').getAllKeys(range)) {
      await transaction.store.delete(row);
    }
    await transaction.done;
  }
  await database.delete('durable', range);
  database.close();
}

/** Throws when this browser keeps nothing, for example in a private window. */
export async function openOfflineDocuments(): Promise<OfflineDocuments> {
  const database = await openDatabase();
  return {
    listKept: (prefix) => listKept(database, prefix),
    load: (key) => load(database, key),
    remember: async (key, durable) => {
      await database.put('durable', durable, key);
    },
    append: async (key, update) => {
      await database.add('updates', { document: key, schema: DOCUMENT_SCHEMA_VERSION, update });
    },
    drop: (key, held) => drop(database, key, held),
    listAside: (key) => database.getAllFromIndex('setAside', 'document', key),
    putAside: (key, words) => putAside(database, key, words),
    forgetAside: (ids) => forgetAside(database, ids),
  };
}

function openDatabase(): Promise<IDBPDatabase<OfflineSchema>> {
  return openDB<OfflineSchema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('updates', { autoIncrement: true }).createIndex('document', 'document');
      fresh.createObjectStore('durable');
      fresh.createObjectStore('setAside', { keyPath: 'id' }).createIndex('document', 'document');
    },
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function beginningLike(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

async function listKept(database: IDBPDatabase<OfflineSchema>, prefix: string): Promise<readonly string[]> {
  const index = database.transaction('updates').store.index('document');
  const keys: string[] = [];
  let cursor = await index.openKeyCursor(beginningLike(prefix), 'nextunique');
  for (; cursor; cursor = await cursor.continue()) keys.push(cursor.key);
  return keys;
}

/** A copy made with a newer schema waits for a newer page: this one would not understand it (P10). */
async function load(database: IDBPDatabase<OfflineSchema>, key: string): Promise<KeptCopy | undefined> {
  const transaction = database.transaction(['updates', 'durable'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('updates');
  const index = store.index('document');
  const durable = await transaction.objectStore('durable').get(key);
  const rows = await index.getAll(key);
  const known = rows.filter((row) => row.schema <= DOCUMENT_SCHEMA_VERSION);
  if (known.length === 0) return undefined;
  const update = Y.mergeUpdates(known.map((row) => row.update));
  if (known.length === rows.length && rows.length > MANY_ROWS) {
    for (const row of await index.getAllKeys(key)) await store.delete(row);
    await store.add({ document: key, schema: DOCUMENT_SCHEMA_VERSION, update });
  }
  await transaction.done;
  return { update, ...(durable && { durable }) };
}

async function drop(
  database: IDBPDatabase<OfflineSchema>,
  key: string,
  held: Uint8Array | undefined,
): Promise<void> {
  const transaction = database.transaction(['updates', 'durable'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('updates');
  const index = store.index('document');
  const updates = (await index.getAll(key)).map(({ update }) => update);
  if (held && !hasAll(held, updates)) return;
  for (const row of await index.getAllKeys(key)) await store.delete(row);
  await transaction.objectStore('durable').delete(key);
  await transaction.done;
}

async function putAside(
  database: IDBPDatabase<OfflineSchema>,
  key: string,
  words: readonly SetAside[],
): Promise<void> {
  const transaction = database.transaction('setAside', 'readwrite', { durability: 'strict' });
  for (const part of words) await transaction.store.put({ ...part, document: key });
  await transaction.done;
}

async function forgetAside(database: IDBPDatabase<OfflineSchema>, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction('setAside', 'readwrite', { durability: 'strict' });
  for (const id of ids) await transaction.store.delete(id);
  await transaction.done;
}
