import { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { StatementView } from '@opgave/shared/contract/statements';
import { GROUPS, type Group, sideOf } from '@opgave/shared/method/groups';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import { standingOf } from '@opgave/shared/method/statements';
import { describe, expect, it } from 'vitest';
import { agreementIn, type Column, columnsOf, countedWith, hasEnoughGroups, standsApart } from './columns.ts';
import { directionOf, inView, nextSorting, sorted } from './order.ts';
import { nextOpen, smallCompany } from './queue.ts';

type Numbers = readonly [agree: number, disagree: number, pass: number];

function statement(name: string, groups: Partial<Record<Group, Numbers>>, reaction?: string): StatementView {
  const tallies = GROUPS.flatMap((group) => {
    const [agree, disagree, pass] = groups[group] ?? [0, 0, 0];
    return agree + disagree + pass === 0 ? [] : [{ group, side: sideOf(group), agree, disagree, pass }];
  });
  return StatementView.parse({
    ...standingOf(tallies),
    id: `${name}${'x'.repeat(20 - name.length)}`,
    version: 1,
    text: name,
    by: { name: 'Samira' },
    isMine: false,
    phase: 'explore',
    placedAt: '2026-11-23T09:00:00Z',
    mine: { version: 0, reaction },
    figures: tallies.map((tally) => ({ kind: 'group', ...tally })),
    total: { agree: 0, disagree: 0, pass: 0 },
  });
}

const texts = (statements: readonly StatementView[]) => statements.map(({ text }) => text);
const split = statement('split', { citizen: [1, 2, 0], agency: [3, 0, 0], ministry: [0, 1, 2] });
const shared = statement('shared', { citizen: [3, 0, 0], agency: [3, 0, 0], ministry: [3, 0, 0] }, 'agree');
const fresh = statement('fresh', {});
const all = [split, shared, fresh];
const citizens: Column = { key: 'citizen', kind: 'group', group: 'citizen' };

describe('the order of the statements', () => {
  it('[STA_ORDER] follows the tab: most shared, largest difference, not yet reacted', () => {
    expect(texts(inView(all, 'shared'))).toEqual(['shared', 'split', 'fresh']);
    expect(texts(inView(all, 'difference'))).toEqual(['split', 'shared', 'fresh']);
    expect(texts(inView(all, 'open'))).toEqual(['split', 'fresh']);
  });

  it('follows a head that was pressed: most first, least first, and then the tab again', () => {
    const most = nextSorting(undefined, citizens);
    expect(texts(sorted(all, most))).toEqual(['shared', 'split', 'fresh']);
    const least = nextSorting(most, citizens);
    expect(texts(sorted(all, least))).toEqual(['fresh', 'split', 'shared']);
    expect(nextSorting(least, citizens)).toBeUndefined();
    expect(directionOf(least, citizens)).toBe('ascending');
    expect(directionOf(least, 'text')).toBe('none');
    expect(texts(sorted(all, nextSorting(least, 'text')))).toEqual(['fresh', 'shared', 'split']);
  });
});

describe('the columns', () => {
  it('are the groups with a seat or a reaction, and the sides where small groups count together', () => {
    expect(columnsOf(all, ['scientist']).map(({ key }) => key)).toEqual([
      'citizen',
      'agency',
      'ministry',
      'scientist',
    ]);
    const together = StatementView.parse({
      ...fresh,
      figures: [{ kind: 'side', side: 'outside', groups: ['citizen'], agree: 1, disagree: 0, pass: 0 }],
    });
    const columns = columnsOf([together], ['citizen']);
    expect(columns.map(({ key }) => key)).toEqual(['citizen', 'outside']);
    expect(columns.map((column) => countedWith(together, column))).toEqual(['outside', undefined]);
    expect(columns.map((column) => agreementIn(together, column))).toEqual([-1, 1]);
  });

  it('mark only the group that disagrees, and only where groups differ', () => {
    const apart = split.figures.map((figure) => standsApart(split, figure));
    expect(apart).toEqual([true, false, false]);
    const alone = statement('alone', { citizen: [0, 3, 0] });
    expect(alone.figures.map((figure) => standsApart(alone, figure))).toEqual([false]);
  });

  it('say something from two groups on', () => {
    expect(hasEnoughGroups([statement('one', { citizen: [2, 0, 0] }), fresh])).toBe(false);
    expect(hasEnoughGroups(all)).toBe(true);
  });
});

describe('reacting', () => {
  it('goes on to the next one without a reaction, and round to the start', () => {
    expect(nextOpen(all, undefined, new Set())?.text).toBe('split');
    expect(nextOpen(all, split.id, new Set())?.text).toBe('fresh');
    expect(nextOpen(all, fresh.id, new Set())?.text).toBe('split');
    expect(nextOpen(all, split.id, new Set([split.id, fresh.id]))).toBeUndefined();
  });
});

function workspace(opennessMode: string): WorkspaceView {
  return WorkspaceView.parse({
    id: 'w'.repeat(20),
    version: 1,
    slug: 'tafel',
    title: 'Tafel',
    occasion: '',
    organisation: '',
    language: 'nl',
    opennessMode,
    dataInvolved: false,
    groups: [],
    sideOfOther: 'inside',
    timeZone: 'Europe/Amsterdam',
    settings: WorkspaceSettings.parse({}),
    phase: 'explore',
    phaseSince: '2026-11-23T09:00:00Z',
    furthestPhase: 'explore',
    isPublic: false,
    isDemo: false,
    isArchived: false,
    me: {
      personId: 'p'.repeat(20),
      displayName: 'Ik',
      role: 'participant',
      group: 'citizen',
      withHelp: false,
    },
  });
}

function people(...groups: readonly Group[]): PersonView[] {
  return groups.map((group, index) =>
    PersonView.parse({
      personId: `${'p'.repeat(18)}${index}a`,
      version: 1,
      displayName: 'Iemand',
      organisation: '',
      role: 'participant',
      group,
      withHelp: false,
      isHere: false,
    }),
  );
}

describe('[STA_WARN] the notice before reacting', () => {
  it.each([
    ['open', ['citizen'], 1],
    ['open', ['citizen', 'citizen'], 2],
    ['open', ['citizen', 'citizen', 'citizen'], undefined],
    ['ruleOfTheHouse', ['citizen', 'entrepreneur', 'entrepreneur'], undefined],
    ['ruleOfTheHouse', ['citizen', 'agency', 'agency'], 1],
  ] as const)('in %s with %j counts who is shown together with me', (mode, groups, company) => {
    expect(smallCompany(workspace(mode), people(...groups))).toBe(company);
  });
});
