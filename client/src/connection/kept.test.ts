import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { keep, readKept, readKeptAs } from './kept.ts';

const Draft = z.object({ text: z.string() });

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

it('gives a form back as it was left', () => {
  keep('form', JSON.stringify({ text: 'Vier brieven' }));
  expect(readKeptAs('form', Draft)).toEqual({ text: 'Vier brieven' });
  expect(readKeptAs('other', Draft)).toBeUndefined();
});

it.each(['{"text":', '{"words":"Vier brieven"}', 'null', ''])('takes %j for nothing', (kept) => {
  keep('form', kept);
  expect(readKeptAs('form', Draft)).toBeUndefined();
});

it('lets one write on in a browser that is full', () => {
  keep('form', 'old');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keep('form', 'new');
  expect(readKept('form')).toBeUndefined();
});
