import type { AuditEvent } from '@opgave/shared/contract/records';
import { describe, expect, it } from 'vitest';
import { event, type NewPlace, OTHER_WORKSPACE, person, WORKSPACE } from './contractValues.ts';
import { CHAIN_START, isNextInChain } from './eventChain.ts';
import type { Storage } from './ports.ts';
import { verifyChain } from './verifyChain.ts';

export function describeEventLog(newPlace: NewPlace): void {
  describe('events', () => {
    it('P35 numbers and chains every event, over commits and over a restart', async () => {
      const place = await newPlace();
      const storage = await place.open();
      const first = await storage.records.commit(
        [{ kind: 'person', value: person() }],
        [event('a'), event('b')],
      );
      await storage.close();
      const again = await place.open();
      const second = await again.records.commit([], [event('c')]);

      const all = await allOf(again);
      expect(all).toEqual([...first, ...second]);
      expect(all.map(({ number, action }) => `${number}${action}`)).toEqual(['1a', '2b', '3c']);
      expect(all.every((one, index) => isNextInChain(one, all[index - 1] ?? CHAIN_START))).toBe(true);
      expect(await again.events.newest()).toMatchObject({ number: 3, hash: all[2]?.hash });
      expect(await verifyChain(again.events)).toEqual({ ok: true, count: 3 });
    });

    it('P35 keeps one chain when many commit at once', async () => {
      const storage = await (await newPlace()).open();
      const actions = Array.from({ length: 600 }, (_, index) => `action${index}`);
      await Promise.all(actions.map((action) => storage.records.commit([], [event(action)])));
      const all = await allOf(storage);
      expect(all.map(({ action }) => action)).toEqual(actions);
      expect(all.every((one, index) => isNextInChain(one, all[index - 1] ?? CHAIN_START))).toBe(true);
    });

    it('lists one workspace, newest first, at most so many', async () => {
      const storage = await (await newPlace()).open();
      const installation = event('installation.started');
      delete installation.workspaceId;
      await storage.records.commit(
        [],
        [event('a'), event('x', OTHER_WORKSPACE), event('b'), installation, event('c')],
      );

      expect(await actionsOf(storage, 2)).toEqual(['c', 'b']);
      expect(await actionsOf(storage, 100)).toEqual(['c', 'b', 'a']);
      expect(await actionsOf(storage, 0)).toEqual([]);
      expect((await allOf(storage))[3]).toMatchObject({ number: 4, action: 'installation.started' });
    });

    it('reads on after any event, at most so many', async () => {
      const storage = await (await newPlace()).open();
      await storage.records.commit(
        [],
        ['a', 'b', 'c', 'd'].map((action) => event(action)),
      );
      const numbers = async (number: number, limit: number) =>
        (await storage.events.after(number, limit)).map((one) => one.number);
      expect(await numbers(0, 2)).toEqual([1, 2]);
      expect(await numbers(2, 10)).toEqual([3, 4]);
      expect(await numbers(4, 10)).toEqual([]);
    });

    it('reads nothing where nothing happened', async () => {
      const storage = await (await newPlace()).open();
      expect(await allOf(storage)).toEqual([]);
      expect(await actionsOf(storage, 10)).toEqual([]);
      expect(await verifyChain(storage.events)).toEqual({ ok: true, count: 0 });
    });
  });
}

async function actionsOf(storage: Storage, limit: number): Promise<readonly string[]> {
  return (await storage.events.listByWorkspace(WORKSPACE, limit)).map(({ action }) => action);
}

async function allOf(storage: Storage): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  for await (const one of storage.events.all()) events.push(one);
  return events;
}
