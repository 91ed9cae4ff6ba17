import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Subscription } from '@opgave/shared/contract/mailRecords';
import { WorkspaceId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainDocuments, storeTable, type TestTable } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Records, Storage } from '#storage/ports.ts';
import { runPublicDigest } from './publicDigest.ts';

const TABLES = 500;
const READERS = 100;
const HOUR = 3_600_000;

let folder: string;
let storage: Storage;
let table: TestTable;
let time = Date.parse('2026-11-24T09:00:00Z');
const now = () => time;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-public-digest-'));
  storage = await openEmbeddedStorage({ folder, now });
  table = await storeTable(storage, { phase: 'define', furthestPhase: 'define', opennessMode: 'open' });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function readerOf(workspaceId: WorkspaceId, number: number) {
  const value = Subscription.parse({
    ...{ id: `reader${String(number).padStart(16, '0')}`, version: 1, workspaceId, state: 'confirmed' },
    ...{ address: `lezer${number}@post.example`, rhythm: 'daily', isAtOnce: false, nonce: 'n' },
    ...{ askedAt: 0, toldUpTo: time - HOUR },
  });
  return { kind: 'subscription', value } as const;
}

/** Of every table a hundred people follow the public page. */
async function fill(): Promise<void> {
  for (let number = 0; number < TABLES; number += 1) {
    const id =
      number === 0 ? table.workspace.id : WorkspaceId.parse(`open${String(number).padStart(16, '0')}`);
    const readers = Array.from({ length: READERS }, (_, index) => readerOf(id, number * READERS + index));
    const value = { ...table.workspace, id, slug: `tafel-${number}` };
    const made = number === 0 ? [] : [{ kind: 'workspace', value } as const];
    await storage.records.commit([...made, ...readers], []);
  }
}

async function happens(): Promise<void> {
  const { id: workspaceId } = table.workspace;
  const moved = { at: time, workspaceId, object: `workspace:${workspaceId}`, result: 'done' } as const;
  await storage.records.commit([], [{ ...moved, action: 'phase.advance', details: { to: 'consent' } }]);
}

function counted(records: Records, work: { read: number }): Records {
  return {
    ...records,
    async listByWorkspace(kind, workspaceId) {
      const found = await records.listByWorkspace(kind, workspaceId);
      if (kind === 'subscription') work.read += found.length;
      return found;
    },
  };
}

it('[pitfall 10] of fifty thousand readers it looks up the hundred of the table with news, and nobody again', async () => {
  await fill();
  const work = { read: 0 };
  const counting = { ...storage, records: counted(storage.records, work) };
  const run = () => runPublicDigest({ storage: counting, now, documents: plainDocuments() }, 'daily');
  const waiting = async () => (await storage.records.findBy('mail', 'state', 'waiting')).length;

  expect([await run(), work.read, await waiting()]).toEqual([0, 0, 0]);
  await happens();
  time += HOUR;
  expect([await run(), work.read, await waiting()]).toEqual([READERS, READERS, READERS]);
  time += 24 * HOUR;
  expect([await run(), work.read, await waiting()]).toEqual([0, READERS, READERS]);
  await happens();
  time += HOUR;
  expect([await run(), work.read, await waiting()]).toEqual([READERS, 2 * READERS, 2 * READERS]);
}, 120_000);
