import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANNA, type NewPlace, OTHER_WORKSPACE, WORKSPACE } from './contractValues.ts';

export function describeSettingsAndBus(newPlace: NewPlace): void {
  describe('settings', () => {
    it('reads a missing setting as undefined, also one with a name of every object', async () => {
      const { settings } = await (await newPlace()).open();
      for (const key of ['organisation', '__proto__', 'constructor']) {
        expect(settings.get(key, z.unknown().parse)).toBeUndefined();
      }
    });

    it('holds what was set when it is opened again', async () => {
      const place = await newPlace();
      const storage = await place.open();
      await Promise.all(['een', 'twee', 'drie'].map((key) => storage.settings.set(key, { name: key })));
      await storage.settings.set('een', null);
      await storage.close();

      const { settings } = await place.open();
      expect(settings.get('een', z.null().parse)).toBeNull();
      expect(settings.get('drie', z.object({ name: z.string() }).parse)).toEqual({ name: 'drie' });
      expect(() => settings.get('twee', z.string().parse)).toThrow();
    });
  });

  describe('bus', () => {
    it('tells every subscriber of a topic, in order, until it unsubscribes', async () => {
      const { bus } = await (await newPlace()).open();
      const told: string[] = [];
      const stop = bus.subscribe('signIn.ended', ({ signInId }) => told.push(`a${signInId}`));
      bus.subscribe('signIn.ended', ({ signInId }) => told.push(`b${signInId}`));
      bus.publish('signIn.ended', { signInId: '1' });
      bus.publish('access.changed', { workspaceId: WORKSPACE, personId: ANNA });
      stop();
      bus.publish('signIn.ended', { signInId: '2' });

      await expect.poll(() => told).toEqual(['a1', 'b1', 'b2']);
    });

    it('keeps the order when a subscriber publishes', async () => {
      const { bus } = await (await newPlace()).open();
      const told: string[] = [];
      bus.subscribe('people.changed', ({ workspaceId }) => {
        if (workspaceId === WORKSPACE) bus.publish('people.changed', { workspaceId: OTHER_WORKSPACE });
      });
      bus.subscribe('people.changed', ({ workspaceId }) => told.push(workspaceId));
      bus.publish('people.changed', { workspaceId: WORKSPACE });

      await expect.poll(() => told).toEqual([WORKSPACE, OTHER_WORKSPACE]);
    });

    it('keeps a failing subscriber from the publisher and from the others', async () => {
      const { bus } = await (await newPlace()).open();
      const told: string[] = [];
      bus.subscribe('people.changed', () => {
        throw new Error('this subscriber fails');
      });
      bus.subscribe('people.changed', () => told.push('told'));

      expect(() => bus.publish('people.changed', { workspaceId: WORKSPACE })).not.toThrow();
      await expect.poll(() => told).toEqual(['told']);
    });
  });
}
