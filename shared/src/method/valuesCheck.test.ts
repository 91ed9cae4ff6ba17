import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { DEMO_SCORES, DEMO_VALUES } from './demoValues.fixture.ts';
import { type Group, sideOf } from './groups.ts';
import { missingValues } from './problemGates.ts';
import {
  harms,
  missingInScore,
  putScore,
  type Score,
  splitValues,
  spreadOf,
  unansweredHarms,
  VALUE_VERSIONS,
  VALUES,
  type ValueScore,
  valuesFacts,
  valuesUnknownToAll,
} from './valuesCheck.ts';

const REASON = 'Dit is een reden van meer dan dertig tekens.';

function person(name: string): PersonId {
  return PersonId.parse(`demo${name.replace('p-', '')}`.padEnd(16, '0'));
}

function score(name: string, group: Group, value: string, given: Score): ValueScore {
  const side = sideOf(group);
  return { personId: person(name), group, side, value, score: given, reason: REASON, forWhom: 'Gezinnen' };
}

const demo = Object.fromEntries(
  VALUE_VERSIONS.map((version) => [
    version,
    DEMO_SCORES[version].flatMap(({ person: name, group, scores }) =>
      Object.entries(scores).map(([value, given]) => score(name, group, value, given)),
    ),
  ]),
);
const v1 = demo['v1'] ?? [];

describe.each(VALUE_VERSIONS)('the values check %s of the demo case', (version) => {
  const scores = demo[version] ?? [];

  it('[VALUE_MEDIAN] has the medians per group that the case expects', () => {
    const medians = Object.fromEntries(
      VALUES.map((value) => [
        value,
        Object.fromEntries(spreadOf(scores, value).map(({ group, median }) => [group, median])),
      ]).filter(([, groups]) => Object.keys(groups ?? {}).length > 0),
    );
    expect(medians).toEqual(DEMO_VALUES.medianPerGroup[version]);
  });

  it('[VALUE_SPLIT] is seen where the case expects it', () => {
    expect(splitValues(scores)).toEqual(DEMO_VALUES.VALUE_SPLIT[version]);
  });

  it('[VALUE_HARM] is seen where the case expects it', () => {
    const expected = DEMO_VALUES.VALUE_HARM[version].map(([value, name]) => [value, person(name)]);
    expect(harms(scores).map(({ value, personId }) => [value, personId])).toEqual(expected);
  });
});

describe('a score', () => {
  it.each([
    ['[VALUE_REASON] is complete with thirty characters', { score: 0, reason: 'x'.repeat(30) }, []],
    ['[VALUE_REASON] is not with fewer', { score: 0, reason: `${REASON.slice(0, 29)}   ` }, ['reason']],
    ['[VALUE_REASON] needs one also when unknown', { score: 'unknown', reason: '' }, ['reason']],
    ['[VALUE_FOR_WHOM] asks for whom at minus one', { score: -1, reason: REASON }, ['forWhom']],
    ['[VALUE_FOR_WHOM] asks at minus two', { score: -2, reason: '', forWhom: ' ' }, ['reason', 'forWhom']],
    ['[VALUE_FOR_WHOM] is told for whom', { score: -2, reason: REASON, forWhom: 'Jongeren' }, []],
    ['[VALUE_FOR_WHOM] does not ask at plus one', { score: 1, reason: REASON }, []],
  ] as const)('%s', (_title, weighed, missing) => {
    expect(missingInScore(weighed)).toEqual(missing);
  });

  it('[VALUE_ONCE] takes the place of the one before by the same person', () => {
    const first = score('a', 'citizen', 'fairness', -2);
    const second = score('a', 'citizen', 'fairness', 1);
    const other = score('b', 'citizen', 'fairness', 0);
    expect(putScore([first, other], second)).toEqual([other, second]);
  });
});

describe('the spread', () => {
  it('[VALUE_SPREAD] counts every step in every group, and "I do not know" has no part in the median', () => {
    const scores = [
      score('a', 'citizen', 'fairness', -2),
      score('b', 'citizen', 'fairness', 1),
      score('c', 'citizen', 'fairness', 'unknown'),
      score('d', 'agency', 'fairness', 'unknown'),
      score('e', 'agency', 'equality', 2),
    ];
    expect(spreadOf(scores, 'fairness')).toEqual([
      { group: 'citizen', counts: [1, 0, 0, 1, 0, 1], median: -0.5 },
      { group: 'agency', counts: [0, 0, 0, 0, 0, 1], median: undefined },
    ]);
  });

  it('[VALUE_SPLIT] needs three steps between two groups', () => {
    const split = (low: Score, high: Score) =>
      splitValues([score('a', 'citizen', 'privacy', low), score('b', 'agency', 'privacy', high)]);
    expect(split(-2, 1)).toEqual(['privacy']);
    expect(split(-1, 1)).toEqual([]);
    expect(split('unknown', 2)).toEqual([]);
  });

  it('[VALUE_UNKNOWN] that nobody knows goes to what is not known yet', () => {
    const scores = [
      score('a', 'citizen', 'safety', 'unknown'),
      score('b', 'agency', 'safety', 'unknown'),
      score('a', 'citizen', 'privacy', 'unknown'),
      score('b', 'agency', 'privacy', 0),
    ];
    expect(valuesUnknownToAll(scores)).toEqual(['safety']);
  });
});

describe('serious harm', () => {
  const harm = score('a', 'citizen', 'fairness', -2);
  const by = person('b');

  it.each([
    ['by a comment of somebody else', { kind: 'comment', personId: harm.personId, value: 'fairness', by }, 0],
    [
      'by a text change that names it',
      { kind: 'textChange', personId: harm.personId, value: 'fairness', by: harm.personId },
      0,
    ],
    [
      'not by a comment of the same person',
      { kind: 'comment', personId: harm.personId, value: 'fairness', by: harm.personId },
      1,
    ],
    [
      'not by a comment to another score',
      { kind: 'comment', personId: harm.personId, value: 'equality', by },
      1,
    ],
    ['not by a comment to another person', { kind: 'comment', personId: by, value: 'fairness', by }, 1],
  ] as const)('[VALUE_HARM] is answered %s', (_title, answer, open) => {
    expect(unansweredHarms([harm], [answer])).toHaveLength(open);
  });

  it('[VALUE_HARM] is only seen where somebody from outside says so', () => {
    const scores = [score('a', 'agency', 'fairness', -2), score('b', 'citizen', 'fairness', -1)];
    expect(harms(scores)).toEqual([]);
  });
});

describe('the gate on the values', () => {
  const answers = harms(v1).map(({ personId, value }) => ({
    kind: 'textChange' as const,
    personId,
    value,
    by: person('noor'),
  }));

  it('[DEF_VALUES] is met by the demo case once every harm is answered', () => {
    expect(missingValues(valuesFacts(v1, answers))).toEqual([]);
    expect(missingValues(valuesFacts(v1, answers.slice(1)))).toEqual(['harm']);
  });

  it('[DEF_VALUES] counts a group when one person weighed all three values, each in full', () => {
    const whole = (name: string, group: Group) =>
      ['fairness', 'autonomy', 'equality'].map((value) => score(name, group, value, 0));
    const split = [
      ...whole('a', 'citizen').slice(0, 2),
      ...whole('b', 'citizen').slice(2),
      ...whole('c', 'agency'),
      ...whole('d', 'ministry').map((given) => ({ ...given, reason: 'kort' })),
    ];
    expect(valuesFacts(split, []).groups).toEqual([{ group: 'agency', side: 'inside' }]);
  });
});
