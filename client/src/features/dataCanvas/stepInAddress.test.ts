import { DataItemId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { stepInAddress } from './stepInAddress.ts';

const item = {
  ...{
    id: DataItemId.parse('dataitem00000000001'),
    version: 1,
    data: '',
    fromOrg: '',
    toOrg: '',
    neededFor: '',
  },
  ...{ form: 'yesNo' as const, howOften: '', keepUntil: '', flags: [] },
};
const later = {
  ...{ mayWrite: true, mayWeigh: true, answers: [], items: [item], weighed: [] },
  reviewDays: { first: '2026-11-30', last: '2027-11-30' },
};

it.each([
  ['#law', 'law'],
  ['#people', 'forWhom'],
  ['#at-purpose', 'law'],
  ['#at-nothing', 'without'],
  ['#at-proportionality', 'law'],
  [`#at-${item.id}`, 'minimum'],
  ['#elsewhere', undefined],
  ['', undefined],
])('%s leads to the page of its step', (hash, step) => {
  expect(stepInAddress(hash, { later })).toBe(step);
});
