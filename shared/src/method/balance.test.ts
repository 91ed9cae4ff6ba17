import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Balance,
  balanceForFacilitator,
  balanceForParticipant,
  type GroupActivity,
  NOTHING,
} from './balance.ts';
import { GROUPS, type Group, sideOf } from './groups.ts';

const RULES = { target: 'groups', parts: {}, quietUnder: 0.5 } as const;

function did(group: Group, people: number, counts: Partial<GroupActivity['counts']> = {}): GroupActivity {
  return { group, side: sideOf(group), people, counts: { ...NOTHING, ...counts } };
}

function shareOf({ rows }: Balance, ...groups: readonly Group[]): number | undefined {
  return rows.find((row) => row.groups.join() === groups.join())?.share;
}

const ACTIVITY = fc
  .tuple(...GROUPS.map(() => fc.tuple(fc.nat(7), fc.array(fc.nat(200), { minLength: 5, maxLength: 5 }))))
  .map((cells) =>
    GROUPS.map((group, index) => {
      const [people = 0, [words = 0, cards = 0, comments = 0, votes = 0, turns = 0] = []] =
        cells[index] ?? [];
      return did(group, people, { words, cards, comments, votes, turns });
    }),
  );

describe('BALANCE_SHARE: the share of each group (`method.md` section 15)', () => {
  it('is the mean of the shares of everything that was done, beside the fair share', () => {
    const balance = balanceForFacilitator(
      [did('citizen', 3, { words: 30, cards: 1 }), did('agency', 2, { words: 70, cards: 3 })],
      RULES,
    );
    expect(balance.rows).toMatchObject([
      { groups: ['citizen'], share: 28, fairShare: 50, shares: { words: 30, cards: 25, votes: undefined } },
      { groups: ['agency'], share: 73, fairShare: 50, shares: { words: 70, cards: 75 } },
    ]);
  });

  it('measures by people where the table says so', () => {
    const rows = balanceForFacilitator([did('citizen', 6), did('agency', 2)], {
      ...RULES,
      target: 'people',
    }).rows;
    expect(rows.map(({ fairShare }) => fairShare)).toEqual([75, 25]);
  });

  it.each([
    [{}, [50, 50]],
    [{ citizen: 3 }, [75, 25]],
    [{ citizen: 2, agency: 3 }, [40, 60]],
    [{ citizen: 9, ministry: 9 }, [90, 10]],
  ] as const)('capability 16: BALANCE_OWN with the parts %j fair is %j', (parts, fair) => {
    const activity = [did('citizen', 3, { words: 30 }), did('agency', 9, { words: 70 })];
    const { rows } = balanceForFacilitator(activity, { ...RULES, target: 'own', parts });
    expect(rows.map(({ fairShare }) => fairShare)).toEqual(fair);
    expect(rows[0]?.isQuiet).toBe(30 < (fair[0] ?? 0) * RULES.quietUnder);
  });

  it('BALANCE_OWN groups that are shown as one have their parts together', () => {
    const activity = [did('citizen', 3), did('municipality', 2), did('scientist', 1)];
    const { rows } = balanceForFacilitator(activity, {
      ...RULES,
      target: 'own',
      parts: { citizen: 4, scientist: 3 },
    });
    expect(rows.map(({ groups, fairShare }) => [groups.length, fairShare])).toEqual([
      [1, 50],
      [2, 50],
    ]);
  });

  it.each([
    [10, 90, true],
    [24, 76, true],
    [25, 75, false],
    [1, 5, false],
  ])('BALANCE_QUIET with %i of the words beside %i: %s', (few, many, isQuiet) => {
    const activity = [did('citizen', 3, { words: few }), did('agency', 3, { words: many })];
    expect(balanceForFacilitator(activity, RULES).rows[0]?.isQuiet).toBe(isQuiet);
  });
});

describe('BALANCE_MASK: no figure is of one person', () => {
  it('shows a group of one together with the smallest other group of its side', () => {
    const balance = balanceForFacilitator(
      [
        did('citizen', 3, { words: 20 }),
        did('agency', 4, { words: 40 }),
        did('municipality', 2, { words: 10 }),
        did('scientist', 1, { words: 30 }),
      ],
      RULES,
    );
    expect(shareOf(balance, 'scientist', 'municipality')).toBe(40);
    expect(shareOf(balance, 'scientist')).toBeUndefined();
    expect(shareOf(balance, 'citizen')).toBe(20);
  });

  it('leaves out a side of one person, also from what the shares are of', () => {
    const balance = balanceForFacilitator(
      [did('citizen', 1, { words: 90 }), did('agency', 2, { words: 5 }), did('ministry', 2, { words: 5 })],
      RULES,
    );
    expect(balance.hidden).toEqual(['citizen']);
    expect(balance.rows.map(({ share }) => share)).toEqual([50, 50]);
  });

  it('for the facilitator: every row is of two people or more, and every group is in one row or hidden', () => {
    fc.assert(
      fc.property(ACTIVITY, (activity) => {
        const { rows, hidden } = balanceForFacilitator(activity, RULES);
        const seated = activity.filter(({ people }) => people > 0).map(({ group }) => group);
        expect([...rows.flatMap(({ groups }) => groups), ...hidden].sort()).toEqual(seated.sort());
        for (const { groups } of rows) expect(peopleOf(activity, groups)).toBeGreaterThan(1);
        for (const group of hidden) expect(peopleOf(activity, [group])).toBe(1);
      }),
    );
  });

  it('for the facilitator: what a hidden person does changes no figure', () => {
    fc.assert(
      fc.property(ACTIVITY, fc.nat(500), (activity, words) => {
        const before = balanceForFacilitator(activity, RULES);
        const after = activity.map((one) =>
          before.hidden.includes(one.group) ? { ...one, counts: { ...one.counts, words } } : one,
        );
        expect(balanceForFacilitator(after, RULES)).toEqual(before);
      }),
    );
  });

  it('for a participant: the own group from three on, and nothing that leaves one person over', () => {
    fc.assert(
      fc.property(ACTIVITY, fc.constantFrom(...GROUPS), (activity, group) => {
        const { own, sides } = balanceForParticipant(activity, group, RULES);
        if (own) {
          const all = peopleOf(activity, GROUPS);
          const besides = activity.filter((one) => one.side === own.side && one.group !== group);
          expect(own.groups).toEqual([group]);
          expect(peopleOf(activity, [group])).toBeGreaterThan(2);
          expect(all - peopleOf(activity, [group])).not.toBe(1);
          expect(besides.reduce((sum, { people }) => sum + people, 0)).not.toBe(1);
        }
        for (const side of sides) expect(peopleOf(activity, side.groups)).toBeGreaterThan(1);
      }),
    );
  });

  it.each([
    [2, false],
    [3, true],
  ])('a participant with %i people in the group: own group %s', (people, isShown) => {
    const activity = [did('citizen', people), did('entrepreneur', 2), did('agency', 2)];
    const { own, sides } = balanceForParticipant(activity, 'citizen', RULES);
    expect(own !== undefined).toBe(isShown);
    expect(sides.map(({ side }) => side)).toEqual(['outside', 'inside']);
  });
});

function peopleOf(activity: readonly GroupActivity[], groups: readonly Group[]): number {
  return activity.filter(({ group }) => groups.includes(group)).reduce((sum, { people }) => sum + people, 0);
}
