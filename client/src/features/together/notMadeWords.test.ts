import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';
import { expect, it } from 'vitest';
import { notMadeWords } from './notMadeWords.ts';

const mistake = (message: string) => ({ errors: [{ path: 'groups', message }] });

it.each<[ErrorCode, object, string]>([
  ['invalid-input', mistake('nobody-here'), 'together.nobodyHere'],
  ['invalid-input', mistake('twice'), 'together.twice'],
  ['invalid-input', mistake('Too big: expected number to be <=120'), 'error.invalid-input'],
  ['invalid-input', {}, 'error.invalid-input'],
  ['session-not-running', {}, 'error.session-not-running'],
])('%s with %j is told as %s', (code, details, words) => {
  expect(notMadeWords(new AppError(code, { ...details }))).toBe(words);
});
