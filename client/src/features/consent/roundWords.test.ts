import { afterEach, expect, it, vi } from 'vitest';
import { tableDates } from '#i18n/useTableTime.ts';
import { sentWords } from './roundWords.ts';

afterEach(() => void vi.unstubAllEnvs());
afterEach(() => void vi.useRealTimers());

const t = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');

it.each([
  ['2026-03-02T22:30:00Z', 'round.onDay maandag 2 maart 23.30 uur'],
  ['2026-03-02T23:30:00Z', 'round.atTime 00.30 uur'],
])(
  'leaves out the day of an answer sent today by the clock of the table, wherever the device is: %s',
  (at, words) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 23, 45), toFake: ['Date'] });
    vi.stubEnv('TZ', 'America/Aruba');
    expect(sentWords(t, at, tableDates({ language: 'nl', timeZone: 'Europe/Amsterdam' }))).toBe(words);
  },
);
