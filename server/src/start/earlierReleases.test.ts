import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { RECORDS, type RecordKind } from '@opgave/shared/contract/records';
import { RouteView } from '@opgave/shared/contract/route';
import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { startTestServer } from '#http/testServer.ts';
import { bodiesToOrganisation } from '#records/route/bodiesToOrganisation.ts';
import { documentsWritten } from '#records/versions/takeVersion.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { CHAIN_START, isNextInChain } from '#storage/eventChain.ts';
import type { Storage } from '#storage/ports.ts';

const RELEASES = path.resolve(import.meta.dirname, '../../fixtures/releases');
const ARCHIVE = '.tar.gz';
const releases = (await readdir(RELEASES)).filter((name) => name.endsWith(ARCHIVE));
/** All that is packed was written before. */
const LATER = 60 * 86_400_000;

/** What a data folder holds, so that nothing can have gone unseen. */
const Holding = z.object({
  records: z.record(z.string(), z.int()),
  documents: z.record(z.string(), z.string()),
  events: z.int(),
  newest: z.string(),
});
const Expected = Holding.extend({ link: z.string() });
type Holding = z.infer<typeof Holding>;

it('P14 has the data folder of an earlier release', () => {
  expect(releases.length).toBeGreaterThan(0);
});

describe.each(releases)('P14 the data folder of %s', (archive) => {
  let folder: string;
  let expected: z.infer<typeof Expected>;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'opgave-release-'));
    await promisify(execFile)('tar', ['-xzf', path.join(RELEASES, archive), '-C', folder]);
    const words = await readFile(path.join(RELEASES, archive.replace(ARCHIVE, '.json')), 'utf8');
    expected = Expected.parse(JSON.parse(words));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = () => openEmbeddedStorage({ folder, now: () => Date.now() });

  it('is read to the last record, word and event', async () => {
    const storage = await open();
    expect({ ...(await holdingOf(storage)), link: expected.link }).toEqual(expected);
    await storage.close();
  });

  it('is brought along once, also when the first time was broken off, and loses nothing', async () => {
    const first = await open();
    const commit = vi.spyOn(first.records, 'commit').mockRejectedValue(new Error('no room'));
    await expect(bodiesToOrganisation({ storage: first })).rejects.toThrow('no room');
    commit.mockRestore();
    await first.close();

    const second = await open();
    await bodiesToOrganisation({ storage: second });
    const after = await holdingOf(second);
    expect(await bodiesToOrganisation({ storage: second })).toBe(0);
    expect(await holdingOf(second)).toEqual(after);
    expect(after.documents).toEqual(expected.documents);
    expect(after.records).toMatchObject(expected.records);
    await second.close();
  });

  it('is a table at which people go on', async () => {
    const server = await startTestServer({
      openStorage: async ({ now }) => {
        const storage = await openEmbeddedStorage({ folder, now });
        await bodiesToOrganisation({ storage });
        return storage;
      },
    });
    server.wait(LATER);
    const [workspace] = await server.deps.storage.records.list('workspace');
    const person = server.browser();
    await person.enter(expected.link);
    const route = await person.get(`/workspaces/${workspace?.id}/route`);

    expect(route.status).toBe(200);
    expect(RouteView.parse(route.body).bodies.map(({ name }) => name)).not.toContain('');
    for (const part of [
      'experiences',
      'statements',
      'perspectives',
      'comments',
      'gates',
      'people',
      'values',
    ]) {
      expect(await person.get(`/workspaces/${workspace?.id}/${part}`), part).toMatchObject({ status: 200 });
    }
    await server.stop();
  });
});

async function holdingOf(storage: Storage): Promise<Holding> {
  const records: Record<string, number> = {};
  for (const kind of kinds()) {
    const { length } = await storage.records.list(kind);
    if (length > 0) records[kind] = length;
  }
  const documents: Record<string, string> = {};
  for (const workspace of await storage.records.list('workspace')) {
    for (const name of await documentsWritten(storage, workspace)) {
      const print = printOf(await storage.documents.read(documentId(workspace.id, name)));
      if (print !== undefined) documents[name] = print;
    }
  }
  let head = CHAIN_START;
  for await (const event of storage.events.all()) {
    expect(isNextInChain(event, head)).toBe(true);
    head = event;
  }
  return { records, documents, events: head.number, newest: head.hash };
}

function kinds(): readonly RecordKind[] {
  return Object.keys(RECORDS).filter((kind): kind is RecordKind => kind in RECORDS);
}

interface Stored {
  readonly snapshot?: Uint8Array;
  readonly updates: readonly Uint8Array[];
}

/** Of the words of a document; undefined when nobody ever wrote in it. */
function printOf({ snapshot, updates }: Stored): string | undefined {
  if (!snapshot && updates.length === 0) return undefined;
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  const words = [...doc.share.keys()]
    .toSorted()
    .map((root) => `${root}: ${doc.getXmlFragment(root).toString()}`)
    .join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
