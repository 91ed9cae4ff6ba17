import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TableTimeZone, useTableDates, useTableTime } from './useTableTime.ts';
import { TextContext } from './useText.ts';

const MOMENT = Date.UTC(2026, 10, 28, 13);
const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
afterEach(cleanup);

function Clock({ says }: { readonly says?: 'zone' }) {
  return <p>{useTableTime({ hour: '2-digit', minute: '2-digit' }, says)(MOMENT)}</p>;
}

function shownAt(timeZone: string, says?: 'zone'): string {
  render(
    <TextContext value={texts}>
      <TableTimeZone value={timeZone}>
        <Clock {...(says && { says })} />
      </TableTimeZone>
    </TextContext>,
  );
  return screen.getByRole('paragraph').textContent;
}

it.each([
  ['Europe/Amsterdam', '14:00'],
  ['America/Aruba', '09:00'],
])('writes a moment by the clock of the table in %s, wherever the device is', (zone, time) => {
  expect(shownAt(zone)).toBe(time);
});

it('names the time of the table where the device keeps another', () => {
  expect(shownAt('America/Aruba', 'zone')).toMatch(/^09:00 \S+/u);
  cleanup();
  expect(shownAt(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'zone')).toMatch(/^\d\d:\d\d$/u);
});

function When({ at }: { readonly at: number }) {
  const { day, time } = useTableDates();
  return <p>{`${day(at)} ${time(at)}`}</p>;
}

it.each([
  ['Europe/Amsterdam', 'Monday 3 March 2025 00:30'],
  ['America/Aruba', 'Sunday 2 March 2025 19:30'],
])('tells of a day and an hour of the table in %s, in British English', (zone, words) => {
  render(
    <TextContext value={{ ...texts, language: 'en' }}>
      <TableTimeZone value={zone}>
        <When at={Date.UTC(2025, 2, 2, 23, 30)} />
      </TableTimeZone>
    </TextContext>,
  );
  expect(screen.getByRole('paragraph').textContent).toBe(words);
});

it.each([
  ['Europe/Amsterdam', 'Thursday 1 January 00:30'],
  ['America/Aruba', 'Wednesday 31 December 2025 19:30'],
])('names the year of a day of last year in %s, whatever year it is for the device', (zone, words) => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1), toFake: ['Date'] });
  render(
    <TextContext value={{ ...texts, language: 'en' }}>
      <TableTimeZone value={zone}>
        <When at={Date.UTC(2025, 11, 31, 23, 30)} />
      </TableTimeZone>
    </TextContext>,
  );
  expect(screen.getByRole('paragraph').textContent).toBe(words);
  vi.useRealTimers();
});

it('writes a day of a session in British English', () => {
  function Day() {
    return <p>{useTableTime({ dateStyle: 'full', timeStyle: 'short' })(MOMENT)}</p>;
  }
  render(
    <TextContext value={{ ...texts, language: 'en' }}>
      <TableTimeZone value="Europe/Amsterdam">
        <Day />
      </TableTimeZone>
    </TextContext>,
  );
  expect(screen.getByRole('paragraph').textContent).toMatch(/^Saturday,? 28 November 2026 at 14:00$/);
});

it.each([
  ['Europe/Amsterdam', ['1 januari 2026', '1 jan', 'donderdag 1 januari, 00.30 uur', 'zondag 8 maart']],
  [
    'America/Aruba',
    ['31 december 2025', '31 dec 2025', 'woensdag 31 december 2025, 19.30 uur', 'zondag 8 maart'],
  ],
])(
  'writes every form of a moment by the clock of the table in %s, and a plain day as that day',
  (zone, words) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 1), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const at = Date.UTC(2025, 11, 31, 23, 30);
    function Forms() {
      const { date, shortDay, moment, day } = useTableDates();
      return <p>{[date(at), shortDay(at), moment(at), day('2026-03-08')].join('|')}</p>;
    }
    render(
      <TextContext value={texts}>
        <TableTimeZone value={zone}>
          <Forms />
        </TableTimeZone>
      </TextContext>,
    );
    expect(screen.getByRole('paragraph').textContent).toBe(words.join('|'));
    vi.unstubAllEnvs();
    vi.useRealTimers();
  },
);
