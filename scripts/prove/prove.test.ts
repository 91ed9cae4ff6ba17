import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Attack, Session } from './attack.ts';
import { Progress } from './progress.ts';
import { prove } from './prove.ts';

const Line = z.looseObject({
  id: z.string(),
  pass: z.boolean(),
  value: z.number(),
  controlSees: z.boolean(),
});

function playing(faults: readonly string[], counts = {}): () => Promise<Session> {
  const round = () => Promise.resolve({ tried: 1, faults, counts });
  return () => Promise.resolve({ round, close: () => Promise.resolve() });
}

const sound: Attack = {
  id: 'X01',
  title: 'an attack of this test',
  unit: 'tries',
  tries: { quick: 2, daily: 2, release: 2 },
  open: playing([]),
  openUnprotected: playing(['seen']),
};

/** A size that no run has, so that nobody else's progress is touched. */
const progress = new Progress('of-this-test', 1, { isFresh: true });
afterEach(() => progress.forget());

async function lineOf(attack: Attack, size: 'quick' | 'daily' = 'quick') {
  const said: string[] = [];
  const kept = new Progress('of-this-test', 1, { isFresh: true });
  const options = { size, seed: 1, rounds: undefined, say: (line: string) => void said.push(line) };
  const isProven = await prove(attack, kept, options);
  const line = Line.parse(JSON.parse(said.at(-1) ?? ''));
  expect(line.pass).toBe(isProven);
  return line;
}

describe('an attack', () => {
  it('passes when it finds nothing and its control does', async () => {
    expect(await lineOf(sound)).toMatchObject({ pass: true, value: 0, tried: 2, controlSees: true });
  });

  it('that stops by itself is a failing line with what it said', async () => {
    const stopping: Attack = { ...sound, open: () => Promise.reject(new Error('geen poort')) };
    expect(await lineOf(stopping)).toMatchObject({
      pass: false,
      value: 1,
      fault: 'round 0: stopped: Error: geen poort',
    });
    const inRound = { round: () => Promise.reject(new Error('weg')), close: () => Promise.resolve() };
    const late: Attack = { ...sound, open: () => Promise.resolve(inRound) };
    expect(await lineOf(late)).toMatchObject({ pass: false, fault: 'round 0: stopped: Error: weg' });
  });

  it('whose control sees nothing proves nothing, each control by itself', async () => {
    const blind: Attack = { ...sound, moreControls: { order: playing([]), care: playing(['seen']) } };
    const line = await lineOf(blind);
    expect(line).toMatchObject({
      pass: false,
      controlSees: false,
      blind: ['without order no fault was seen'],
    });
    const stopping: Attack = { ...sound, openUnprotected: () => Promise.reject(new Error('weg')) };
    expect(await lineOf(stopping)).toMatchObject({ pass: false, controlSees: false });
  });

  it('in full counts on until enough was counted, and fails when it never is', async () => {
    const counting: Attack = { ...sound, untilCounted: { kills: 4 } };
    expect(await lineOf({ ...counting, open: playing([], { kills: 1 }) }, 'daily')).toMatchObject({
      pass: true,
      tried: 4,
    });
    expect(await lineOf({ ...counting, open: playing([]) }, 'daily')).toMatchObject({
      pass: false,
      tried: 6,
    });
    expect(await lineOf({ ...counting, open: playing([]) })).toMatchObject({ pass: true, tried: 2 });
  });

  it('goes on with the round where it was stopped', async () => {
    const seeds: number[] = [];
    const round = (seed: number) => {
      seeds.push(seed);
      return Promise.resolve({ tried: 1, faults: [] });
    };
    const open = () => Promise.resolve({ round, close: () => Promise.resolve() });
    progress.keep({ ...progress.of('X01'), round: 1, tried: 1 });
    const options = { size: 'quick', seed: 5, rounds: undefined, say: () => undefined } as const;
    await prove({ ...sound, open }, progress, options);
    expect(seeds).toEqual([6]);
  });
});
