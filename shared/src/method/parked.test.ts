import { describe, expect, it } from 'vitest';
import { isOfferedForOptions, missingInParked } from './parked.ts';
import { PHASES } from './phases.ts';

describe('a parked idea', () => {
  it.each([
    [{ text: 'Eerst bellen', wouldSolve: 'x'.repeat(20) }, []],
    [{ text: ' ', wouldSolve: `${'x'.repeat(19)} ` }, ['text', 'wouldSolve']],
  ])('[PARK_FIELDS] %j lacks %j', (draft, missing) => {
    expect(missingInParked(draft)).toEqual(missing);
  });

  it('[PARK_OFFER] comes back in choose', () => {
    expect(PHASES.filter(isOfferedForOptions)).toEqual(['choose']);
  });
});
