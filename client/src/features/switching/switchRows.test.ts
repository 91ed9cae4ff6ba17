import { expect, it } from 'vitest';
import { switchRows } from './switchRows.ts';

const pair = (marks: number[]) => ({
  ...{ from: ['agency' as const], about: ['citizen' as const], sentences: 1, marks },
});
const round = { number: 1, question: 'Wat heeft de ander nodig?' };

it('puts both times of a pair in one row, the first time first', () => {
  const other = { ...pair([1, 0, 0]), from: ['ministry' as const] };
  const rows = switchRows([
    { ...round, attempt: 1, pairs: [pair([0, 0, 1])] },
    { ...round, attempt: 2, pairs: [pair([1, 0, 0]), other] },
  ]);
  expect(rows.map(({ given }) => given.map(({ attempt }) => attempt))).toEqual([[1, 2], [2]]);
  expect(rows[0]?.given.map((one) => one.pair.marks[0])).toEqual([0, 1]);
});
