import { AppError } from '@opgave/shared/contract/errors';
import { expect, it } from 'vitest';
import { isFinal, isPassing } from './refusals.ts';

it.each(['offline', 'server-away', 'too-many'] as const)('%s is worth another try', (code) => {
  expect([isPassing(code), isFinal(new AppError(code))]).toEqual([true, false]);
});

it.each(['not-allowed', 'removed-from-workspace'] as const)('%s takes away what was shown', (code) => {
  expect([isPassing(code), isFinal(new AppError(code))]).toEqual([false, true]);
});

it.each(['gate-unmet', 'invalid-input', 'stale-version'] as const)('%s is neither', (code) => {
  expect([isPassing(code), isFinal(new AppError(code))]).toEqual([false, false]);
});
