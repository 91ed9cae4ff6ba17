import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RemoteChanges } from './remoteChanges.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listen() {
  const changes = new RemoteChanges();
  const heard: string[] = [];
  return { changes, heard, take: (word: string) => changes.take(() => heard.push(word)) };
}

it('lets everything in at once when nothing asks to wait', () => {
  const { heard, take } = listen();
  take('one');
  expect(heard).toEqual(['one']);
});

it('lets in later what waited, in the order in which it came', () => {
  const { changes, heard, take } = listen();
  changes.waitFor(3_000);
  take('one');
  take('two');
  vi.advanceTimersByTime(2_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  take('three');
  expect(heard).toEqual(['one', 'two', 'three']);
});

it('waits as long as was asked last, be it longer or shorter', () => {
  const { changes, heard, take } = listen();
  changes.waitFor(3_000);
  take('one');
  vi.advanceTimersByTime(2_000);
  changes.waitFor(3_000);
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual([]);
  changes.waitFor(40);
  vi.advanceTimersByTime(40);
  expect(heard).toEqual(['one']);
});

it('keeps nothing waiting for longer than ten seconds, however often that is asked', () => {
  const { changes, heard, take } = listen();
  changes.waitFor(3_000);
  vi.advanceTimersByTime(2_000);
  take('one');
  for (let second = 1; second < 10; second += 1) {
    changes.waitFor(3_000);
    vi.advanceTimersByTime(1_000);
    take(`after ${second}`);
  }
  expect(heard).toEqual([]);
  changes.waitFor(3_000);
  vi.advanceTimersByTime(1_000);
  expect(heard[0]).toBe('one');
  expect(heard).toHaveLength(10);
});

it('tells nothing of what it forgot, and takes again what comes after that', () => {
  const { changes, heard, take } = listen();
  changes.waitFor(40);
  take('one');
  changes.forget();
  take('two');
  vi.advanceTimersByTime(3_000);
  expect(heard).toEqual(['two']);
});

it('does not tell the rest when the first of what waited ends all of it', () => {
  const { changes, heard, take } = listen();
  changes.waitFor(40);
  changes.take(() => changes.forget());
  take('one');
  vi.advanceTimersByTime(40);
  expect(heard).toEqual([]);
});
