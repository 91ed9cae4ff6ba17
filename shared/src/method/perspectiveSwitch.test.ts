import { expect, it } from 'vitest';
import { PersonId, SwitchSentenceId } from '#ids.ts';
import { GROUPS, type Group, sideOf } from './groups.ts';
import {
  isOnlyOne,
  type SwitchSentence,
  shareToMark,
  shownSentences,
  switchPairs,
  understanding,
} from './perspectiveSwitch.ts';
import type { SwitchMark } from './sessionSwitch.ts';

/** `agency1` is somebody of the agency. */
function seated(name: string) {
  const group = GROUPS.find((each) => name.startsWith(each)) ?? 'other';
  return { personId: PersonId.parse(name.padEnd(20, '0')), group, side: sideOf(group) };
}

function sentence(by: string, about: Group, marks: Readonly<Record<string, SwitchMark>>): SwitchSentence {
  return {
    id: SwitchSentenceId.parse(`${by}${about}0000000000`),
    ...{ by: seated(by), about, text: `${by} over ${about}` },
    marks: Object.entries(marks).map(([name, mark]) => ({ ...seated(name), mark })),
  };
}

const FEW = [
  sentence('agency1', 'citizen', { citizen1: 'right', citizen2: 'not' }),
  sentence('agency2', 'citizen', { citizen1: 'partly', citizen2: 'partly' }),
  sentence('citizen1', 'agency', { agency1: 'right' }),
  sentence('ministry1', 'agency', {}),
];

it('[SESSION_SWITCH] counts per pair of groups which way it was right, partly right or not', () => {
  expect(switchPairs(FEW, 'open')).toEqual([
    { from: ['agency'], about: ['citizen'], sentences: 2, marks: [1, 2, 1] },
    { from: ['citizen'], about: ['agency'], sentences: 1, marks: [1, 0, 0] },
    { from: ['ministry'], about: ['agency'], sentences: 1, marks: [0, 0, 0] },
  ]);
});

it('[SESSION_SWITCH] by the rule of the house few who write stand with others of their side, and few who mark too', () => {
  const sentences = [...FEW, sentence('entrepreneur1', 'agency', { agency1: 'not', ministry1: 'right' })];
  expect(switchPairs(sentences, 'ruleOfTheHouse')).toEqual([
    { from: ['agency', 'ministry'], about: ['agency', 'ministry'], sentences: 1, marks: [0, 0, 0] },
    { from: ['agency', 'ministry'], about: ['citizen'], sentences: 2, marks: [1, 2, 1] },
    { from: ['citizen', 'entrepreneur'], about: ['agency', 'ministry'], sentences: 2, marks: [2, 0, 1] },
  ]);
});

it('[SESSION_SWITCH] shows sentences of no person, in the order of the alphabet', () => {
  const shown = shownSentences(FEW.toReversed(), 'open');
  expect(shown.map(({ text }) => text)).toEqual(FEW.map(({ text }) => text));
  expect(shown[0]).toMatchObject({
    ...{ from: ['agency'], about: ['citizen'], text: 'agency1 over citizen', marks: [1, 0, 1] },
  });
});

it('[SESSION_SWITCH] shows no marks of a sentence that one person marked, also at an open table', () => {
  const [shown] = shownSentences([sentence('agency1', 'citizen', { citizen1: 'right' })], 'open');
  expect(shown).not.toHaveProperty('marks');
});

it.each([
  ['open', ['citizen1', 'agency1'], true],
  ['membersOnly', ['citizen1', 'agency1', 'agency2'], true],
  ['open', ['citizen1', 'citizen2'], false],
  ['ruleOfTheHouse', ['citizen1', 'entrepreneur1'], false],
  ['ruleOfTheHouse', ['citizen1', 'agency1'], true],
] as const)(
  '[SESSION_SWITCH] in %s among %j the citizen is known by what they write: %s',
  (mode, names, isKnown) => {
    expect(isOnlyOne(seated('citizen1'), names.map(seated), mode)).toBe(isKnown);
  },
);

it('[SESSION_SWITCH] shows no marks of one sentence where few stand together', () => {
  const sentences = [
    sentence('agency1', 'citizen', { citizen1: 'right' }),
    sentence('agency1', 'entrepreneur', { entrepreneur1: 'not' }),
  ];
  for (const shown of shownSentences(sentences, 'ruleOfTheHouse')) {
    expect(shown.about).toEqual(['citizen', 'entrepreneur']);
    expect(shown).not.toHaveProperty('marks');
  }
});

it.each([
  [[0, 0, 0], undefined],
  [[3, 0, 0], 100],
  [[0, 2, 0], 50],
  [[0, 0, 5], 0],
  [[2, 1, 1], 63],
])('[SESSION_SWITCH] marks %j are understood for %s percent', (marks, score) => {
  expect(understanding({ marks })).toBe(score);
});

it.each([
  [3, 0, [0, 1, 2]],
  [3, 7, [0, 1, 2]],
  [14, 0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  [14, 1, [12, 13, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
])('[SESSION_SWITCH] of %i sentences the person at place %i is asked about %j', (many, place, asked) => {
  const all = Array.from({ length: many }, (_, index) => index);
  expect(shareToMark(all, place)).toEqual(asked);
});

it('[SESSION_SWITCH] of many sentences every one is asked about when enough people mark', () => {
  const all = Array.from({ length: 50 }, (_, index) => index);
  const asked = new Set(Array.from({ length: 5 }, (_, place) => shareToMark(all, place)).flat());
  expect(asked.size).toBe(50);
});
