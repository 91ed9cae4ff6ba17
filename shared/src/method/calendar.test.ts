import { describe, expect, it } from 'vitest';
import { addDays, atHour, calendarDay, clockAt, daysBetween, endOfDay, momentAt } from './calendar.ts';

describe('a calendar day', () => {
  it.each([
    ['2026-03-02T22:59:59.999Z', 'Europe/Amsterdam', '2026-03-02'],
    ['2026-03-02T23:00:00.000Z', 'Europe/Amsterdam', '2026-03-03'],
    ['2026-07-01T22:00:00.000Z', 'Europe/Amsterdam', '2026-07-02'],
    ['2026-03-02T23:00:00.000Z', 'America/Curacao', '2026-03-02'],
  ])('[CAL_DAY] of %s in %s is %s', (at, zone, day) => {
    expect(calendarDay(Date.parse(at), zone)).toBe(day);
  });

  it.each([
    ['an ordinary day', '2026-03-02', 'Europe/Amsterdam', '2026-03-02T23:00:00.000Z'],
    ['the short day of spring', '2026-03-29', 'Europe/Amsterdam', '2026-03-29T22:00:00.000Z'],
    ['the day before it', '2026-03-28', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
    ['the long day of autumn', '2026-10-25', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
    ['a day whose midnight is skipped', '2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['a day far to the east', '2026-03-02', 'Pacific/Kiritimati', '2026-03-02T10:00:00.000Z'],
    ['the last day of a leap month', '2028-02-29', 'America/Curacao', '2028-03-01T04:00:00.000Z'],
  ])('[CAL_END] ends right: %s', (_title, day, zone, end) => {
    expect(new Date(endOfDay(day, zone)).toISOString()).toBe(end);
  });

  it('[CAL_ADD] counts days over a change of the clock and of the month', () => {
    expect(addDays('2026-03-27', 5)).toBe('2026-04-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-27', '2026-04-01')).toBe(5);
  });
});

describe('an hour of a day', () => {
  it.each([
    ['an ordinary day', '2026-11-24', 8, '2026-11-24T07:00:00.000Z'],
    ['the hour that spring skips', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
    ['the hour after it', '2026-03-29', 3, '2026-03-29T01:00:00.000Z'],
    ['the hour that autumn has twice', '2026-10-25', 2, '2026-10-25T00:00:00.000Z'],
    ['midnight', '2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
  ])('[CAL_HOUR] is one moment: %s', (_, day, hour, expected) => {
    expect(new Date(atHour(day, hour, 'Europe/Amsterdam')).toISOString()).toBe(expected);
  });
});

describe('a day and an hour of the table', () => {
  it.each([
    ['2026-12-05', '14:30', 'Europe/Amsterdam', '2026-12-05T13:30:00.000Z'],
    ['2026-07-05', '14:30', 'Europe/Amsterdam', '2026-07-05T12:30:00.000Z'],
    ['2026-12-05', '14:30', 'America/Curacao', '2026-12-05T18:30:00.000Z'],
    ['2026-12-05', '00:00', 'Pacific/Kiritimati', '2026-12-04T10:00:00.000Z'],
  ])('[CAL_MOMENT] %s %s in %s is %s, and reads the same there', (day, clock, zone, at) => {
    const moment = momentAt(day, clock, zone) ?? 0;
    expect(new Date(moment).toISOString()).toBe(at);
    expect([calendarDay(moment, zone), clockAt(moment, zone)]).toEqual([day, clock]);
  });

  it.each([
    ['', '14:00'],
    ['2026-13-40', '14:00'],
    ['2026-12-05', ''],
    ['2026-12-05', '24:00'],
    ['2026-12-05', '14.00'],
  ])('[CAL_MOMENT] %j and %j are no moment', (day, clock) => {
    expect(momentAt(day, clock, 'Europe/Amsterdam')).toBeUndefined();
  });

  it('[CAL_MOMENT] in the hour that spring skips it is the moment after it', () => {
    const moment = momentAt('2026-03-29', '02:30', 'Europe/Amsterdam') ?? 0;
    expect(clockAt(moment, 'Europe/Amsterdam')).toBe('03:30');
  });
});
