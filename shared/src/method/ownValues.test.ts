import { expect, it } from 'vitest';
import { GivenOwnValues } from '#contract/ownValues.ts';
import { OwnValueKey, problemsOfOwnValue, ValueKey } from './ownValues.ts';
import { valuesWeighed } from './weighing.ts';

const trust = {
  key: 'own-vertrouwen',
  name: { nl: 'Vertrouwen', en: 'Trust' },
  question: 'Durft iemand de overheid nog te bellen?',
} as const;
const rest = {
  key: 'own-rust01',
  name: { nl: 'Rust', en: 'Peace' },
  question: 'Krijgt iemand de tijd om na te denken?',
} as const;

it('[VALUES_OWN] has a name in two languages and one question', () => {
  expect(problemsOfOwnValue(trust, [rest])).toEqual([]);
  expect(problemsOfOwnValue({ name: { nl: ' ', en: 'x'.repeat(61) }, question: 'Kort?' }, [])).toEqual([
    'nameNl',
    'nameEn',
    'question',
  ]);
});

it.each([
  [{ nl: 'vertrouwen ', en: 'Faith' }],
  [{ nl: 'Geloof', en: 'TRUST' }],
  [{ nl: 'Privacy', en: 'Secrecy' }],
])('[VALUES_OWN] has a name that no other value has: %j', (name) => {
  expect(problemsOfOwnValue({ ...rest, name }, [trust])).toEqual(['nameTaken']);
});

it('[VALUES_OWN] is weighed after the three and those of the list, in the order in which it was given', () => {
  expect(valuesWeighed(['privacy'], [trust, rest])).toEqual([
    'fairness',
    'autonomy',
    'equality',
    'privacy',
    trust.key,
    rest.key,
  ]);
});

it.each([
  [[trust, rest], true],
  [[trust, { ...rest, key: trust.key }], false],
  [[trust, { ...rest, name: trust.name }], false],
  [[{ ...trust, key: 'privacy' }], false],
  [[{ ...trust, name: { nl: 'Vertrouwen' } }], false],
  [[{ ...trust, question: '' }], false],
  [Array.from({ length: 7 }, (_, index) => ({ ...trust, key: `own-waarde${index}` })), false],
])('[VALUES_OWN] is taken only when each is whole and there once (%#)', (values, isTaken) => {
  expect(GivenOwnValues.safeParse(values).success).toBe(isTaken);
});

it('[VALUES_OWN] has a key that is never one of the list', () => {
  expect(OwnValueKey.safeParse('privacy').success).toBe(false);
  expect(ValueKey.safeParse('privacy').success).toBe(true);
  expect(ValueKey.safeParse('own-../../etc').success).toBe(false);
});
