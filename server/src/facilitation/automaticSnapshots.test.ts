import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Documents } from '#records/documents.ts';
import { lastSnapshot } from '#records/versions/snapshots.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { createAutomaticSnapshots, keepVersions } from './automaticSnapshots.ts';
import type { LiveDeps } from './dependencies.ts';
import { plainDocuments, storeTable, type TestTable, testDeps, writeParagraph } from './table.testkit.ts';

let folder: string;
let storage: Storage;
let documents: Documents;
let deps: LiveDeps;
let table: TestTable;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-versions-'));
  storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  documents = plainDocuments();
  deps = testDeps(storage, documents);
  table = await storeTable(storage, { phase: 'define', furthestPhase: 'define' });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function write(text: string): Promise<void> {
  const id = documentId(table.workspace.id, 'problem');
  return documents.change(id, table.personId('Samira'), (doc) => writeParagraph(doc, 'who', text));
}

function look(): Promise<void> {
  return keepVersions(deps, [table.workspace.id]);
}

async function numbers(): Promise<readonly string[]> {
  const snapshots = await storage.records.listByWorkspace('snapshot', table.workspace.id);
  return snapshots.map(({ document, number }) => `${document} ${number}`).sort();
}

it('P11 keeps a version of a document that changed, and none of one that did not', async () => {
  await look();
  expect(await numbers()).toEqual([]);
  await write('Mensen met schulden.');
  await look();
  await look();
  expect(await numbers()).toEqual(['problem 1']);
  await write('En hun buren.');
  await look();
  expect(await numbers()).toEqual(['problem 1', 'problem 2']);
});

it('P11 sees that something was only taken away', async () => {
  await write('Mensen met schulden.');
  await look();
  const id = documentId(table.workspace.id, 'problem');
  await documents.change(id, table.personId('Dirk'), (doc) => doc.getXmlFragment('who').delete(0, 1));
  await look();
  expect(await numbers()).toEqual(['problem 1', 'problem 2']);
});

it('P11 a version can be read back as it was', async () => {
  await write('Mensen met schulden.');
  await look();
  await write('En hun buren.');
  const snapshot = await lastSnapshot(storage.records, table.workspace.id, 'problem');
  const restored = new Y.Doc();
  Y.applyUpdate(restored, Buffer.from(snapshot?.state ?? '', 'base64'));
  expect(restored.getXmlFragment('who').toString()).toBe('<paragraph>Mensen met schulden.</paragraph>');
  expect(snapshot).toMatchObject({ number: 1, reason: 'while-writing', phase: 'define' });
});

it('finds the last of many versions', async () => {
  for (let number = 1; number <= 11; number += 1) {
    await write(`Regel ${number}.`);
    await look();
    expect((await lastSnapshot(storage.records, table.workspace.id, 'problem'))?.number).toBe(number);
  }
});

it('P11 keeps versions of the other documents of a table of which one is damaged', async () => {
  await write('Mensen met schulden.');
  const damaged = { ...documents, read: failFor('fundamentals') };
  await keepVersions({ ...deps, documents: damaged }, [table.workspace.id]);
  expect(await numbers()).toEqual(['problem 1']);
});

function failFor(name: string): Documents['read'] {
  return (id) => {
    if (id === documentId(table.workspace.id, name)) throw new AppError('document-damaged');
    return documents.read(id);
  };
}

it('keeps no version of an archived table', async () => {
  await write('Mensen met schulden.');
  const value = { ...table.workspace, version: 2, archivedAt: 1 };
  await storage.records.commit([{ kind: 'workspace', value }], []);
  await look();
  expect(await numbers()).toEqual([]);
});

describe('P11 by the clock of the server', () => {
  const MINUTE = 60_000;
  /** Storage is real, and a machine may be busy. */
  const SLOWLY = { timeout: 10_000 };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function started(isVisited = true) {
    const visited = () => new Set(isVisited ? [table.workspace.id] : []);
    const snapshots = createAutomaticSnapshots(deps, { takeVisited: visited });
    snapshots.start();
    return snapshots;
  }

  it('keeps a version in every half hour of work', async () => {
    const snapshots = started();
    for (const halfHour of [1, 2, 3]) {
      await write(`Half uur ${halfHour}.`);
      await vi.advanceTimersByTimeAsync(30 * MINUTE);
      await expect.poll(numbers, SLOWLY).toHaveLength(halfHour);
    }
    await snapshots.close();
  });

  it('keeps what was written since the last look when the server stops', async () => {
    const snapshots = started();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await write('Vlak voor het stoppen.');
    await snapshots.close();
    expect(await numbers()).toEqual(['problem 1']);
  });

  it('after a start looks at one table after the other, and stops looking when the server stops', async () => {
    const tables = await Promise.all(Array.from({ length: 20 }, () => storeTable(storage)));
    const kept = vi.spyOn(storage.records, 'commit');
    for (const { workspace, personId } of tables) {
      const id = documentId(workspace.id, 'fundamentals');
      await documents.change(id, personId('Samira'), (doc) => writeParagraph(doc, 'why', 'Voor de klap.'));
    }
    kept.mockClear();
    const snapshots = started(false);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(1_000);
        return kept.mock.calls.length;
      }, SLOWLY)
      .toBeGreaterThan(0);
    await snapshots.close();
    const untilClosed = kept.mock.calls.length;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(untilClosed).toBeLessThan(tables.length);
    expect(kept).toHaveBeenCalledTimes(untilClosed);
    kept.mockRestore();
  });

  it('looks at every table soon after a start, for a process that was killed kept nothing', async () => {
    await write('Vlak voor de klap.');
    const snapshots = started(false);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(1_000);
        return numbers();
      }, SLOWLY)
      .toHaveLength(1);
    await snapshots.close();
  });
});
