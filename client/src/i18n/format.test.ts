import { describe, expect, it } from 'vitest';
import { formatDuration, formatSigned } from './format.ts';

describe('numbers in words', () => {
  it('writes how long something takes in its largest unit', () => {
    expect(formatDuration(3 * 86_400_000, 'nl')).toBe('3 dagen');
    expect(formatDuration(3 * 86_400_000, 'en')).toBe('3 days');
    expect(formatDuration(20_000, 'nl')).toBe('20 seconden');
    expect(formatDuration(-5, 'en')).toBe('0 seconds');
  });

  it('writes a number with its sign as each language writes a fraction', () => {
    expect(formatSigned(1.5, 'nl')).toBe('+1,5');
    expect(formatSigned(-1.5, 'en')).toBe('−1.5');
    expect(formatSigned(0, 'en')).toBe('0');
  });
});
