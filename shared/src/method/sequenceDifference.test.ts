import { expect, it } from 'vitest';
import { sequenceDifference } from './sequenceDifference.ts';

function steps(before: string, after: string): string {
  return sequenceDifference(before.split(''), after.split(''), (one, other) => one === other)
    .map((step) => {
      if (step.kind === 'removed') return `-${step.before}`;
      return step.kind === 'added' ? `+${step.after}` : step.after;
    })
    .join('');
}

it.each([
  ['', '', ''],
  ['abc', 'abc', 'abc'],
  ['abc', '', '-a-b-c'],
  ['', 'abc', '+a+b+c'],
  ['abcd', 'axcd', 'a-b+xcd'],
  ['abc', 'xabc', '+xabc'],
  ['abcdef', 'acxef', 'a-bc-d+xef'],
])('goes from "%s" to "%s" keeping what both have', (before, after, expected) => {
  expect(steps(before, after)).toBe(expected);
});

it('always leads from the one to the other, with nothing lost or made up', () => {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const row = () => Array.from({ length: next(30) }, () => next(5));
  for (let round = 0; round < 500; round += 1) {
    const [before, after] = [row(), row()];
    const found = sequenceDifference(before, after, (one, other) => one === other);
    expect(found.flatMap((step) => (step.kind === 'added' ? [] : [step.before]))).toEqual(before);
    expect(found.flatMap((step) => (step.kind === 'removed' ? [] : [step.after]))).toEqual(after);
  }
});
