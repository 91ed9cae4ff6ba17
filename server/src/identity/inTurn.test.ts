import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from './inTurn.ts';

it('runs one after the other for one key, at once for another, and goes on after a failure', async () => {
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await soon();
    log.push(`${name} ends`);
    if (name === 'one') throw new Error('one failed');
    return name;
  };
  const all = await Promise.allSettled([
    inTurn('a', work('one')),
    inTurn('a', work('two')),
    inTurn('b', work('three')),
  ]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log.indexOf('two begins')).toBeGreaterThan(log.indexOf('one ends'));
  expect(log.indexOf('three begins')).toBeLessThan(log.indexOf('one ends'));
});
