import { describe, expect, it, vi } from 'vitest';
import { formatDate, formatDay, formatMoment, formatShortDay, formatTime } from './days.ts';

const moment = new Date(2026, 2, 2, 14, 2);

describe('dates and times in words', () => {
  it('writes a day as people say it', () => {
    expect(formatDay(moment, { language: 'nl' }, moment)).toBe('maandag 2 maart');
    expect(formatDay(moment, { language: 'en' }, moment)).toBe('Monday 2 March');
  });

  it.each(['America/Aruba', 'Europe/Amsterdam', 'Pacific/Auckland'])(
    'writes a plain day as that day in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(formatDay('2026-03-02', { language: 'nl', timeZone: 'America/Aruba' }, moment)).toBe(
        'maandag 2 maart',
      );
      expect(formatDay('2026-03-02', { language: 'nl' }, moment)).toBe('maandag 2 maart');
      expect(formatShortDay('2026-01-01', { language: 'en' }, '2026-12-31')).toBe('1 Jan');
      vi.unstubAllEnvs();
    },
  );

  it('adds the year when it is another year', () => {
    expect(formatDay(moment, { language: 'nl' }, new Date(2027, 0, 1))).toBe('maandag 2 maart 2026');
  });

  it('writes a day short where there is little room', () => {
    expect(formatShortDay(moment, { language: 'en' }, moment)).toBe('2 Mar');
    expect(formatShortDay(moment, { language: 'nl' }, new Date(2027, 0, 1))).toBe('2 mrt 2026');
  });

  it('writes a date with its year', () => {
    expect(formatDate(moment, { language: 'nl' })).toBe('2 maart 2026');
    expect(formatDate(moment, { language: 'en' })).toBe('2 March 2026');
  });

  it('writes the time of day', () => {
    expect(formatTime(moment, { language: 'nl' })).toBe('14.02 uur');
    expect(formatTime(moment, { language: 'en' })).toBe('14:02');
  });

  it.each([
    ['2026-03-02T23:00:00Z', 'dinsdag 3 maart'],
    ['2026-03-02T23:01:00Z', 'dinsdag 3 maart, 00.01 uur'],
  ])('leaves the hour out at the very end of a day only: %s', (at, words) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 1), toFake: ['Date'] });
    expect(formatMoment(at, { language: 'nl', timeZone: 'Europe/Amsterdam' })).toBe(words);
    vi.useRealTimers();
  });
});
