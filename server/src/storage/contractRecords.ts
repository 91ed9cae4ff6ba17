import { AppError } from '@opgave/shared/contract/errors';
import { describe, expect, it } from 'vitest';
import {
  ANNA,
  BRAM,
  event,
  type NewPlace,
  OTHER_WORKSPACE,
  person,
  seat,
  WORKSPACE,
  workspace,
} from './contractValues.ts';
import type { RecordWrite, Storage } from './ports.ts';

export function describeRecords(newPlace: NewPlace): void {
  describe('records', () => {
    describeCommit(newPlace);
    describeChanges(newPlace);
    describeLookup(newPlace);
    describeRecordDamage(newPlace);
  });
}

const anna = (version = 1, name = 'Anna'): RecordWrite => ({ kind: 'person', value: person(version, name) });
const bram: RecordWrite = { kind: 'person', value: person(1, 'Bram', BRAM) };

function describeCommit(newPlace: NewPlace): void {
  it('reads a missing record as undefined', async () => {
    const storage = await (await newPlace()).open();
    expect(await storage.records.get('person', ANNA)).toBeUndefined();
    expect(await storage.records.list('person')).toEqual([]);
  });

  it('holds what was committed when it is opened again', async () => {
    const place = await newPlace();
    const storage = await place.open();
    expect(await storage.records.commit([anna()], [])).toEqual([]);
    await storage.records.commit([anna(2, 'Anna de Wit')], []);
    await storage.close();
    expect(await (await place.open()).records.get('person', ANNA)).toEqual(person(2, 'Anna de Wit'));
  });

  it.each([
    ['a new record that is there already', 1],
    ['a version that was skipped', 3],
    ['an older version', 0],
  ])('refuses %s as stale, with its kind, and stores nothing of that commit', async (_, version) => {
    const storage = await (await newPlace()).open();
    await storage.records.commit([anna()], []);
    const commit = storage.records.commit([bram, anna(version, 'Iemand')], [event('person.changed')]);

    await expect(commit).rejects.toMatchObject({ code: 'stale-version', details: { kind: 'person' } });
    expect(await storage.records.get('person', BRAM)).toBeUndefined();
    expect(await storage.records.get('person', ANNA)).toEqual(person());
    expect(await eventsOf(storage)).toEqual([]);
  });

  it('lets exactly one of many who change the same version win', async () => {
    const storage = await (await newPlace()).open();
    await storage.records.commit([anna()], []);
    const writers = Array.from({ length: 20 }, (_, index) => `Anna ${index}`);
    const results = await Promise.allSettled(
      writers.map((name) => storage.records.commit([anna(2, name)], [event('person.changed')])),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await storage.records.get('person', ANNA))?.version).toBe(2);
    expect(await eventsOf(storage)).toHaveLength(1);
  });

  it('asks at the last moment whether what it rests on still holds, with everything of before in sight', async () => {
    const { records, ...storage } = await (await newPlace()).open();
    const earlier = records.commit([anna()], []);
    const found: unknown[] = [];
    const late = records.commit([bram], [event('person.changed')], async () => {
      found.push(await records.get('person', ANNA));
      throw new AppError('not-allowed');
    });
    await expect(late).rejects.toMatchObject({ code: 'not-allowed' });
    await earlier;
    expect(found).toEqual([person()]);
    expect(await records.get('person', BRAM)).toBeUndefined();
    expect(await eventsOf({ ...storage, records })).toEqual([]);
  });

  it('refuses two writes of one record in one commit', async () => {
    const storage = await (await newPlace()).open();
    await expect(storage.records.commit([anna(), anna(2)], [])).rejects.toMatchObject({ code: 'internal' });
    expect(await storage.records.get('person', ANNA)).toBeUndefined();
  });
}

function describeChanges(newPlace: NewPlace): void {
  const ours = { kind: 'seat', value: seat('seat1') } as const;
  const theirs = { kind: 'seat', value: seat('seat3', { workspaceId: OTHER_WORKSPACE }) } as const;
  const table = { kind: 'workspace', value: workspace('zwolle') } as const;

  it.each([
    ['a record of the workspace', ours, true],
    ['the workspace itself', table, true],
    ['a person, who may be anywhere', anna(), true],
    ['a record of another workspace', theirs, false],
  ])('tells whether anything changed after %s was written', async (_, write, isChanged) => {
    const { records } = await (await newPlace()).open();
    const before = records.changesOf(WORKSPACE);
    expect(records.changesOf(WORKSPACE)).toBe(before);
    await records.commit([write], []);
    expect(records.changesOf(WORKSPACE) !== before).toBe(isChanged);
  });
}

function describeLookup(newPlace: NewPlace): void {
  it('lists by workspace and by kind', async () => {
    const storage = await (await newPlace()).open();
    const elsewhere = seat('seat3', { workspaceId: OTHER_WORKSPACE });
    const seats = [seat('seat1'), seat('seat2'), elsewhere];
    const writes = seats.map((value): RecordWrite => ({ kind: 'seat', value }));
    await storage.records.commit([...writes, anna()], []);

    expect(await storage.records.listByWorkspace('seat', WORKSPACE)).toEqual([seat('seat1'), seat('seat2')]);
    expect(await storage.records.listByWorkspace('seat', OTHER_WORKSPACE)).toEqual([elsewhere]);
    expect(await storage.records.listByWorkspace('person', WORKSPACE)).toEqual([]);
    expect(await storage.records.list('seat')).toEqual(seats);
    expect(await storage.records.list('person')).toEqual([person()]);
  });

  it('finds by an index, and no longer under a value that changed', async () => {
    const storage = await (await newPlace()).open();
    await storage.records.commit([{ kind: 'seat', value: seat('seat1') }], []);
    expect(await storage.records.findBy('seat', 'personId', ANNA)).toEqual([seat('seat1')]);

    const moved = seat('seat1', { version: 2, personId: BRAM });
    await storage.records.commit([{ kind: 'seat', value: moved }], []);
    expect(await storage.records.findBy('seat', 'personId', ANNA)).toEqual([]);
    expect(await storage.records.findBy('seat', 'personId', BRAM)).toEqual([moved]);
  });

  it.each([['wacht'], ['wacht!x'], ['wacht/"é'], ['w'], ['']])(
    'finds exactly %j and nothing near it',
    async (slug) => {
      const storage = await (await newPlace()).open();
      await storage.records.commit([{ kind: 'workspace', value: workspace(slug) }], []);
      expect(await storage.records.findBy('workspace', 'slug', slug)).toEqual([workspace(slug)]);
      for (const near of [`${slug}!`, `${slug}x`, slug.slice(0, -1)]) {
        if (near !== slug) expect(await storage.records.findBy('workspace', 'slug', near)).toEqual([]);
      }
    },
  );
}

function describeRecordDamage(newPlace: NewPlace): void {
  it('P04 never serves a damaged record, nor writes over it, and tells its key alone', async () => {
    const place = await newPlace();
    const storage = await place.open();
    await storage.records.commit([anna(), bram], []);
    await storage.close();
    await place.damagePerson(ANNA);

    const { records } = await place.open();
    const unavailable = { code: 'storage-unavailable', details: { key: `record!person!${ANNA}` } };
    await expect(records.get('person', ANNA)).rejects.toMatchObject(unavailable);
    await expect(records.list('person')).rejects.toMatchObject(unavailable);
    await expect(records.commit([anna()], [])).rejects.toMatchObject(unavailable);
    expect(await records.get('person', BRAM)).toEqual(bram.value);
  });
}

async function eventsOf(storage: Storage) {
  return storage.events.listByWorkspace(WORKSPACE, 100);
}
