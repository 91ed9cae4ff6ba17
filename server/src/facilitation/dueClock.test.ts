import { AppError } from '@opgave/shared/contract/errors';
import { afterEach, expect, it } from 'vitest';
import { DueClock, type Watch } from './dueClock.ts';

const HOUR = 3_600_000;

let now = HOUR;
let clock: DueClock<string> | undefined;
let acted: string[] = [];
let reported: string[] = [];
let due: Map<string, number>;
let changed: (id: string) => void = () => undefined;

afterEach(async () => {
  await clock?.close();
  now = HOUR;
  acted = [];
  reported = [];
});

/** A clock over these things, which notes what was done; something that was done falls due no more. */
function start(things: Readonly<Record<string, number>>, act?: Watch<string>['act']): void {
  due = new Map(Object.entries(things));
  const logger = { error: (_: object, message: string) => void reported.push(message) };
  clock = new DueClock(
    { now: () => now, logger },
    {
      name: 'test',
      looksEvery: 1,
      all: () => Promise.resolve([...due.keys()]),
      listen(callback) {
        changed = callback;
        return () => undefined;
      },
      dueAt: (id) => Promise.resolve(due.get(id)),
      async act(id) {
        acted.push(id);
        await act?.(id);
        due.delete(id);
      },
    },
  );
  clock.start();
}

it('does each thing once, when it falls due and not before', async () => {
  start({ early: HOUR - 1, late: HOUR + 1 });
  await expect.poll(() => acted).toEqual(['early']);
  now += 1;
  await expect.poll(() => acted).toEqual(['early', 'late']);
});

it('hears of what changes while it runs', async () => {
  start({});
  due.set('new', HOUR);
  changed('new');
  await expect.poll(() => acted).toEqual(['new']);
});

it('lets what fails rest, reports it once, and does the rest meanwhile', async () => {
  start({ broken: HOUR, whole: HOUR }, async (id) => {
    if (id === 'broken' && reported.length === 0) throw new Error('disk full');
  });
  await expect.poll(() => acted).toEqual(['broken', 'whole']);
  expect(reported).toEqual(['test clock failed']);

  due.set('later', HOUR);
  changed('later');
  await expect.poll(() => acted).toEqual(['broken', 'whole', 'later']);
  now += 10_000;
  await expect.poll(() => acted).toEqual(['broken', 'whole', 'later', 'broken']);
});

it('tries again at the next look, without a word, when somebody wrote at the same moment', async () => {
  start({ both: HOUR }, async () => {
    if (acted.length === 1) throw new AppError('stale-version');
  });
  await expect.poll(() => acted).toEqual(['both', 'both']);
  expect(reported).toEqual([]);
});
