import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_ORDER, DEMO_STATEMENTS, DEMO_VOTES } from './demoStatements.fixture.ts';
import { GROUPS, type Group, sideOf } from './groups.ts';
import {
  canBeWorkedOut,
  type GroupTally,
  groupsBelowHalf,
  orderByDifference,
  orderByShared,
  shownTallies,
  standingOf,
  votersIn,
} from './statements.ts';

function tally(group: Group, [agree, disagree, pass]: readonly [number, number, number]): GroupTally {
  return { group, side: sideOf(group), agree, disagree, pass };
}

function talliesOf(votes: Partial<Record<Group, readonly [number, number, number]>>): GroupTally[] {
  return GROUPS.flatMap((group) => {
    const cast = votes[group];
    return cast === undefined ? [] : [tally(group, cast)];
  });
}

const ids = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10'] as const;
const demo = ids.map((id, index) => ({
  id,
  createdAt: index,
  standing: standingOf(talliesOf(DEMO_VOTES[id])),
}));

describe('the statements of the demo case', () => {
  it.each(demo)('[STA_SHARED] $id stands where the case expects it', ({ id, standing }) => {
    const expected = DEMO_STATEMENTS[id];
    expect(standing.shared).toBeCloseTo(expected.shared, 4);
    expect(standing.labels).toEqual(expected.labels);
    const groups = Object.fromEntries(
      standing.groups.map(({ group, pAgree, pDisagree }) => [group, [round(pAgree), round(pDisagree)]]),
    );
    expect(groups).toEqual(expected.groups);
  });

  it('[STA_ORDER] come most shared first, and the older first where they are equal', () => {
    expect(orderByShared(demo.toReversed()).map(({ id }) => id)).toEqual(DEMO_ORDER);
  });

  it('[STA_ORDER] come with the largest difference first in the other tab', () => {
    const order = orderByDifference(demo.toReversed());
    expect(order.map(({ id }) => id).slice(0, 2)).toEqual(['s5', 's7']);
    expect(order.map(({ standing }) => round(standing.difference))).toEqual(
      demo.map(({ standing }) => round(standing.difference)).toSorted((one, other) => other - one),
    );
  });
});

describe('the label of a statement', () => {
  it.each([
    [
      '[STA_LABEL] is shared ground with one reaction in each of three groups',
      { citizen: [1, 0, 0], agency: [1, 0, 0], ministry: [1, 0, 0] },
      ['sharedGround'],
    ],
    [
      '[STA_LABEL] is not shared ground without a group from outside',
      { scientist: [1, 0, 0], agency: [1, 0, 0], ministry: [1, 0, 0] },
      ['open'],
    ],
    ['[STA_LABEL] is not shared ground with two groups', { citizen: [3, 0, 0], agency: [3, 0, 0] }, ['open']],
    [
      '[STA_LABEL] is a difference between groups',
      { citizen: [3, 0, 0], agency: [0, 3, 0] },
      ['betweenGroups'],
    ],
    ['[STA_LABEL] is a difference within a group of three', { agency: [1, 2, 0] }, ['withinGroup']],
    ['[STA_LABEL] is no difference within a group of two', { agency: [1, 1, 0] }, ['open']],
    [
      '[STA_LABEL] is no difference within a group where one of four disagrees',
      { agency: [3, 1, 0] },
      ['open'],
    ],
    ['[STA_LABEL] is unclear when half passes', { citizen: [1, 0, 1], agency: [1, 0, 1] }, ['unclear']],
    ['[STA_LABEL] is clear when fewer than half pass', { citizen: [2, 0, 1] }, ['open']],
    [
      '[STA_LABEL] may be more than one',
      { citizen: [3, 0, 0], agency: [0, 3, 0], ministry: [2, 1, 0], scientist: [0, 0, 9] },
      ['betweenGroups', 'withinGroup', 'unclear'],
    ],
    ['[STA_LABEL] is open before anybody reacted', { citizen: [0, 0, 0] }, ['open']],
  ] as const)('%s', (_title, votes, labels) => {
    expect(standingOf(talliesOf(votes)).labels).toEqual(labels);
  });

  it('[STA_ONE] goes with a note where one person reacted for a group', () => {
    const { groups } = standingOf(talliesOf({ citizen: [1, 0, 0], agency: [2, 0, 0] }));
    expect(groups.map(({ isOneReaction }) => isOneReaction)).toEqual([true, false]);
    expect(groups[0]?.pAgree).toBeCloseTo(0.67, 2);
  });

  it('[STA_SHARED] has no number before anybody reacted, and then it comes last', () => {
    const none = { id: 'none', createdAt: 0, standing: standingOf([]) };
    expect(none.standing).toMatchObject({ groups: [], shared: undefined, difference: 0 });
    expect(orderByShared([none, ...demo]).at(-1)?.id).toBe('none');
  });
});

const anyTallies = fc
  .uniqueArray(fc.constantFrom(...GROUPS), { maxLength: GROUPS.length })
  .chain((groups) =>
    fc.tuple(
      ...groups.map((group) => fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map((votes) => tally(group, votes))),
    ),
  );

describe('the figures of a closed talk', () => {
  it('[STA_SMALL] show a group below three voters with its side, never alone', () => {
    const shown = shownTallies(
      talliesOf({
        citizen: [3, 0, 0],
        entrepreneur: [1, 1, 0],
        agency: [1, 0, 0],
        scientist: [0, 1, 0],
        ministry: [3, 1, 0],
      }),
      'ruleOfTheHouse',
    );
    expect(shown).toEqual([
      {
        kind: 'side',
        side: 'outside',
        groups: ['citizen', 'entrepreneur'],
        tally: { agree: 4, disagree: 1, pass: 0 },
      },
      { kind: 'group', tally: tally('ministry', [3, 1, 0]) },
      {
        kind: 'side',
        side: 'inside',
        groups: ['agency', 'scientist'],
        tally: { agree: 1, disagree: 1, pass: 0 },
      },
    ]);
  });

  it('[STA_SMALL] show every group that reacted by itself in the other modes', () => {
    const tallies = talliesOf({ citizen: [1, 0, 0], agency: [0, 0, 0] });
    for (const mode of ['open', 'membersOnly', undefined] as const) {
      expect(shownTallies(tallies, mode)).toEqual([{ kind: 'group', tally: tallies[0] }]);
    }
  });

  it('[STA_SMALL] keep every reaction, and name no small group by itself', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const shown = shownTallies(tallies, 'ruleOfTheHouse');
        const counted = shown.reduce((total, part) => total + votersIn(part.tally), 0);
        expect(counted).toBe(tallies.reduce((total, part) => total + votersIn(part), 0));
        for (const part of shown) if (part.kind === 'group') expect(votersIn(part.tally)).toBeGreaterThan(2);
      }),
    );
  });

  it('[STA_WARN] are announced before voting in a group of one or two', () => {
    expect([1, 2, 3].map(canBeWorkedOut)).toEqual([true, true, false]);
  });
});

describe('the numbers of a statement', () => {
  it('[STA_SHARED] lie between 0 and 1, and there is always a label', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const { shared, labels, groups } = standingOf(tallies);
        for (const number of [
          shared ?? 0,
          ...groups.flatMap(({ pAgree, pDisagree }) => [pAgree, pDisagree]),
        ]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(1);
        }
        expect(labels.length).toBeGreaterThan(0);
        expect(labels.length === 1 || !labels.includes('open')).toBe(true);
      }),
    );
  });

  it('[EXP_STATEMENTS] name the groups that reacted to fewer than half', () => {
    const statements = [{ groups: ['citizen', 'agency'] }, { groups: ['citizen'] }, { groups: [] }] as const;
    expect(groupsBelowHalf(statements, ['citizen', 'agency', 'ministry'])).toEqual(['agency', 'ministry']);
    expect(groupsBelowHalf([], ['citizen'])).toEqual([]);
  });
});

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
