import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS, type Group, sideOf } from './groups.ts';
import { type GroupSize, sizesOf, speakerKey, speakersAs } from './publicRecord.ts';

const size = (group: Group, people: number): GroupSize => ({ group, side: sideOf(group, 'inside'), people });
const CLOSED = ['ruleOfTheHouse', 'membersOnly'] as const;

describe('who spoke, where anybody can read it (`method.md` section 15)', () => {
  it('[PUBLIC_MASK] names the group at an open table, however small it is', () => {
    const spoken = speakersAs([size('citizen', 1), size('agency', 1)], 'open');
    expect(spoken('citizen')).toEqual({ kind: 'group', group: 'citizen' });
  });

  it.each(CLOSED)(
    '[PUBLIC_MASK] %s: names a group of two and more, and the side of a group of one',
    (mode) => {
      const sizes = [
        size('citizen', 2),
        size('entrepreneur', 3),
        size('agency', 1),
        size('ministry', 1),
        size('municipality', 4),
      ];
      const spoken = speakersAs(sizes, mode);
      expect(spoken('citizen')).toEqual({ kind: 'group', group: 'citizen' });
      expect(spoken('agency')).toEqual({ kind: 'side', side: 'inside' });
      expect(spoken('ministry')).toEqual({ kind: 'side', side: 'inside' });
      expect(spoken('municipality')).toEqual({ kind: 'group', group: 'municipality' });
    },
  );

  it('[PUBLIC_MASK] lets the smallest other group go along with the only group of one', () => {
    const sizes = [size('citizen', 2), size('agency', 1), size('ministry', 2), size('municipality', 4)];
    const spoken = speakersAs(sizes, 'ruleOfTheHouse');
    expect((['agency', 'ministry'] as const).map(spoken)).toEqual([
      { kind: 'side', side: 'inside' },
      { kind: 'side', side: 'inside' },
    ]);
    expect(spoken('municipality')).toEqual({ kind: 'group', group: 'municipality' });
  });

  it('[PUBLIC_MASK] tells nothing of sides where one has a single person', () => {
    const spoken = speakersAs([size('citizen', 1), size('agency', 2), size('ministry', 5)], 'ruleOfTheHouse');
    for (const group of ['citizen', 'agency', 'ministry', undefined] as const) {
      expect(spoken(group)).toEqual({ kind: 'table' });
    }
  });

  it('[PUBLIC_MASK] no way of writing stands for one person alone, at whatever table of three and more', () => {
    const people = array(constantFrom(...GROUPS), { minLength: 3, maxLength: 30 });
    assert(
      property(people, constantFrom(...CLOSED), (groups, mode) => {
        const sizes = sizesOf(
          groups.map((group, index) => ({ personId: `p${index}`, group })),
          (group) => sideOf(group, 'inside'),
        );
        const spoken = speakersAs(sizes, mode);
        const behind = new Map<string, number>();
        for (const { group, people: count } of sizes) {
          const key = speakerKey(spoken(group));
          behind.set(key, (behind.get(key) ?? 0) + count);
        }
        for (const count of behind.values()) expect(count).toBeGreaterThan(1);
      }),
    );
  });
});
