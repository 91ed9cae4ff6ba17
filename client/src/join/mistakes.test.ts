import { describe, expect, it } from 'vitest';
import type { Door } from './answers.ts';
import { choosesGroup, mistakesIn } from './mistakes.ts';

const door: Door = { kind: 'invitation', role: 'participant', groups: ['citizen', 'agency'] };
const wish = { displayName: 'Yusuf', group: 'citizen', withHelp: false } as const;

describe('what is asked at the door', () => {
  it('is content with a name and a group', () => {
    expect(mistakesIn(wish, door, false)).toEqual({});
  });

  it('names every mistake at once', () => {
    expect(mistakesIn({ ...wish, displayName: '  ', group: undefined }, door, false)).toEqual({
      name: 'door.name.empty',
      group: 'door.group.empty',
    });
  });

  it('takes a name of 64 characters and not of 65', () => {
    expect(mistakesIn({ ...wish, displayName: 'a'.repeat(64) }, door, false)).toEqual({});
    expect(mistakesIn({ ...wish, displayName: 'a'.repeat(65) }, door, false)).toEqual({
      name: 'door.name.tooLong',
    });
  });

  it.each(['Anoniem', 'Guest 2', '-'])(
    '[DISPLAY_NAME] asks for a name by which people know one, not %j',
    (displayName) => {
      expect(mistakesIn({ ...wish, displayName }, door, false)).toEqual({ name: 'door.name.nobody' });
    },
  );

  it('asks no group of someone who only reads along', () => {
    expect(mistakesIn({ ...wish, group: undefined }, door, true)).toEqual({});
  });

  it.each(['facilitator', 'sponsor', 'observer', 'administrator'] as const)(
    'asks no group of a %s',
    (role) => {
      expect(choosesGroup({ ...door, role })).toBe(false);
    },
  );

  it('asks no group when the link sets it', () => {
    expect(choosesGroup({ ...door, group: 'citizen' })).toBe(false);
  });
});
