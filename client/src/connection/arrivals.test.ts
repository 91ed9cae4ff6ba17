import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Arrivals } from './arrivals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listen() {
  const arrivals = new Arrivals();
  const heard: string[] = [];
  return { arrivals, heard, take: (word: string) => arrivals.take(() => heard.push(word)) };
}

it('lets everything in at once when nothing asks to wait', () => {
  const { heard, take } = listen();
  take('one');
  expect(heard).toEqual(['one']);
});

it('lets in later what waited, in the order in which it came', () => {
  const { arrivals, heard, take } = listen();
  arrivals.waitFor(3_000);
  take('one');
  take('two');
  vi.advanceTimersByTime(2_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  take('three');
  expect(heard).toEqual(['one', 'two', 'three']);
});

it('waits as long as was asked last, be it longer or shorter', () => {
  const { arrivals, heard, take } = listen();
  arrivals.waitFor(3_000);
  take('one');
  vi.advanceTimersByTime(2_000);
  arrivals.waitFor(3_000);
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual([]);
  arrivals.waitFor(40);
  vi.advanceTimersByTime(40);
  expect(heard).toEqual(['one']);
});

it('lets nothing in any more once it stopped', () => {
  const { arrivals, heard, take } = listen();
  arrivals.waitFor(40);
  take('one');
  arrivals.stop();
  vi.advanceTimersByTime(3_000);
  expect(heard).toEqual([]);
});
