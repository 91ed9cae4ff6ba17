import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Inbox } from '@opgave/shared/contract/notificationRecords';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Records, Storage } from '#storage/ports.ts';
import { dueDigests, runDigest } from './digests.ts';

const EVERYBODY = 50_000;
const WITH_NEWS = 100;
const BATCH = 5_000;

let folder: string;
let storage: Storage;
let time = Date.parse('2026-11-24T09:00:00Z');
const now = () => time;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-digests-'));
  storage = await openEmbeddedStorage({ folder, now });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function inbox(number: number, hasNews: boolean): Inbox {
  const item = {
    ...{ id: 'a'.repeat(32), kind: 'phaseMoved', workspaceId: 'w'.repeat(20), about: 'define' },
    ...{ at: time, isMailed: !hasNews },
  };
  const id = `person${String(number).padStart(16, '0')}`;
  return Inbox.parse({ id, version: 1, items: [item], ...(hasNews && { digest: 'daily' }) });
}

describe('the run of a digest', () => {
  it('[pitfall 10] opens a hundred inboxes when a hundred of fifty thousand people have news', async () => {
    for (let from = 0; from < EVERYBODY; from += BATCH) {
      const writes = Array.from({ length: BATCH }, (_, index) => {
        const number = from + index;
        return { kind: 'inbox', value: inbox(number, number % (EVERYBODY / WITH_NEWS) === 0) } as const;
      });
      await storage.records.commit(writes, []);
    }
    const work = { read: 0, written: 0 };
    const counting: Storage = { ...storage, records: counted(storage.records, work) };

    expect(await runDigest({ storage: counting, now }, { rhythm: 'daily', day: '2026-11-24' })).toBe(
      WITH_NEWS,
    );
    expect(work).toEqual({ read: 2 * WITH_NEWS, written: 2 * WITH_NEWS });
    expect(await storage.records.findBy('mail', 'state', 'waiting')).toHaveLength(WITH_NEWS);

    expect(await runDigest({ storage: counting, now }, { rhythm: 'daily', day: '2026-11-25' })).toBe(0);
    expect(work).toEqual({ read: 2 * WITH_NEWS, written: 2 * WITH_NEWS });
  }, 120_000);

  it('is due once a day and once a week, at its hour, also on the day that has no such hour', async () => {
    const due = (at: string, hour = 8) => {
      time = Date.parse(at);
      return dueDigests({ storage, now }, hour).map(({ rhythm, day }) => `${rhythm} ${day}`);
    };
    expect(due('2026-11-23T06:59:00Z')).toEqual([]);
    expect(due('2026-11-23T07:00:00Z')).toEqual(['daily 2026-11-23', 'weekly 2026-11-23']);
    await runDigest({ storage, now }, { rhythm: 'daily', day: '2026-11-23' });
    await runDigest({ storage, now }, { rhythm: 'weekly', day: '2026-11-23' });
    expect(due('2026-11-23T23:30:00Z')).toEqual([]);
    expect(due('2026-11-24T07:00:00Z')).toEqual(['daily 2026-11-24']);
    expect(due('2026-11-30T07:00:00Z')).toEqual(['daily 2026-11-30', 'weekly 2026-11-30']);
    expect(due('2027-03-28T00:59:00Z', 2)).not.toContain('daily 2027-03-28');
    expect(due('2027-03-28T01:00:00Z', 2)).toContain('daily 2027-03-28');
  });
});

function counted(records: Records, work: { read: number; written: number }): Records {
  return {
    ...records,
    get(kind, id) {
      work.read += 1;
      return records.get(kind, id);
    },
    async findBy(kind, index, value) {
      const found = await records.findBy(kind, index, value);
      work.read += found.length;
      return found;
    },
    commit(writes, events) {
      work.written += writes.length;
      return records.commit(writes, events);
    },
  };
}
