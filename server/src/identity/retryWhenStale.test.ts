import { AppError } from '@opgave/shared/contract/errors';
import { expect, it, vi } from 'vitest';
import { retryWhenStale } from './retryWhenStale.ts';

function failing(times: number, details: Record<string, unknown>) {
  let left = times;
  return vi.fn(() => {
    left -= 1;
    return left < 0 ? Promise.resolve('done') : Promise.reject(new AppError('stale-version', details));
  });
}

it('runs again as long as others write in between', async () => {
  const run = failing(3, { kind: 'workspace' });
  expect(await retryWhenStale(run)).toBe('done');
  expect(run).toHaveBeenCalledTimes(4);
});

it('answers a client that saw what is not there once, and never asks again', async () => {
  const run = failing(1, {});
  await expect(retryWhenStale(run)).rejects.toMatchObject({ code: 'stale-version' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('gives up after so many times', async () => {
  const run = failing(5, { kind: 'seat' });
  await expect(retryWhenStale(run, 2)).rejects.toMatchObject({ code: 'stale-version' });
  expect(run).toHaveBeenCalledTimes(2);
});
