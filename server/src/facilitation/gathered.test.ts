import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gathered } from './gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells what comes together as one, each key by itself', () => {
  const told: string[] = [];
  const { tell } = gathered<string>((key) => told.push(key), 100);
  for (let count = 0; count < 50; count += 1) tell('one');
  tell('other');
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['one', 'other']);
  tell('one');
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['one', 'other', 'one']);
});

it('tells nothing any more once it stopped', () => {
  const told: string[] = [];
  const { tell, stop } = gathered<string>((key) => told.push(key), 100);
  tell('one');
  stop();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
});
