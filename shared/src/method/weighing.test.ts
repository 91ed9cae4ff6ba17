import { describe, expect, it } from 'vitest';
import { PHASES } from './phases.ts';
import { VALUE_VERSIONS } from './valuesCheck.ts';
import { EXTRA_VALUES, ExtraValues, isWeighedIn, valuesWeighed } from './weighing.ts';

describe('what a workspace weighs', () => {
  it('is always the three values first, and then its own in the order of the list', () => {
    expect(valuesWeighed()).toEqual(['fairness', 'autonomy', 'equality']);
    expect(valuesWeighed(['carefulSpending', 'privacy'])).toEqual([
      ...['fairness', 'autonomy', 'equality'],
      ...['privacy', 'carefulSpending'],
    ]);
  });

  it.each([
    ['none', [], true],
    ['six', EXTRA_VALUES.slice(0, 6), true],
    ['seven', EXTRA_VALUES.slice(0, 7), false],
    ['one twice', ['privacy', 'privacy'], false],
    ['one of the three, which is there already', ['fairness'], false],
    ['one that is not in the list', ['speed'], false],
  ])('takes as its own: %s', (_title, values, isTaken) => {
    expect(ExtraValues.safeParse(values).success).toBe(isTaken);
  });

  it('is weighed in one phase for each version of the check', () => {
    const phases = VALUE_VERSIONS.map((check) => PHASES.filter((phase) => isWeighedIn(check, phase)));
    expect(phases).toEqual([['define'], ['choose'], ['reflect']]);
  });
});
