import { describe, expect, it, vi } from 'vitest';
import { formatDate, formatDay, formatDuration, formatShortDay, formatSigned, formatTime } from './format.ts';

const moment = new Date(2026, 2, 2, 14, 2);

describe('dates and times in words', () => {
  it('writes a day as people say it', () => {
    expect(formatDay(moment, 'nl', moment)).toBe('maandag 2 maart');
    expect(formatDay(moment, 'en', moment)).toBe('Monday 2 March');
  });

  it.each(['America/Aruba', 'Europe/Amsterdam', 'Pacific/Auckland'])(
    'writes a plain day as that day in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(formatDay('2026-03-02', 'nl', moment)).toBe('maandag 2 maart');
      expect(formatShortDay('2026-01-01', 'en', '2026-12-31')).toBe('1 Jan');
      vi.unstubAllEnvs();
    },
  );

  it('adds the year when it is another year', () => {
    expect(formatDay(moment, 'nl', new Date(2027, 0, 1))).toBe('maandag 2 maart 2026');
  });

  it('writes a day short where there is little room', () => {
    expect(formatShortDay(moment, 'en', moment)).toBe('2 Mar');
    expect(formatShortDay(moment, 'nl', new Date(2027, 0, 1))).toBe('2 mrt 2026');
  });

  it('writes a date with its year', () => {
    expect(formatDate(moment, 'nl')).toBe('2 maart 2026');
    expect(formatDate(moment, 'en')).toBe('2 March 2026');
  });

  it('writes the time of day', () => {
    expect(formatTime(moment, 'nl')).toBe('14.02 uur');
    expect(formatTime(moment, 'en')).toBe('14:02');
  });

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
