import { expect, it } from 'vitest';
import { calendarFile } from './calendarFile.ts';

const DAY = { id: 's1', version: 0, title: 'Kiezen', day: '2026-12-05', address: 'http://x/w/y' };
const unfold = (file: string) => file.replaceAll('\r\n ', '');

it('gives a whole day, which has no clock and ends where the next begins', () => {
  const file = calendarFile([DAY, { ...DAY, id: 's2', day: '2026-12-31' }], 0);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/u);
  expect(file).toContain(
    'UID:s1@opgave\r\nSEQUENCE:0\r\nDTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:20261205\r\n',
  );
  expect(file).toContain('DTEND;VALUE=DATE:20261206\r\n');
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(file.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
  expect(file).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/u);
});

it('gives a meeting its moment, the same in every time zone', () => {
  const from = Date.UTC(2026, 11, 5, 13, 30);
  const meeting = { id: 's1-next', version: 3, title: 'Kiezen', from, minutes: 90, address: 'http://x' };
  const file = calendarFile([meeting], 0);
  expect(file).toContain('UID:s1-next@opgave\r\nSEQUENCE:3\r\n');
  expect(file).toContain('DTSTART:20261205T133000Z\r\nDTEND:20261205T150000Z\r\n');
  expect(file).not.toContain('TRANSP');
});

it.each([
  ['Kiezen, samen; nu', String.raw`Kiezen\, samen\; nu`],
  [String.raw`C:\map`, String.raw`C:\\map`],
  ['een\r\nEND:VEVENT\ntwee\u0007', String.raw`een\nEND:VEVENT\ntwee `],
])('lets no title, such as %j, become a line of the file', (title, written) => {
  const file = unfold(calendarFile([{ ...DAY, title }], 0));
  expect(file).toContain(`\r\nSUMMARY:${written}\r\n`);
  expect(file.match(/^END:VEVENT/gmu)).toHaveLength(1);
});

it.each(['a', 'é', '€', '😀'])('folds a long line of %s at 75 octets, and loses no letter', (letter) => {
  const title = letter.repeat(200);
  const file = calendarFile([{ ...DAY, title }], 0);
  const longest = Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length));
  expect(longest).toBeLessThanOrEqual(75);
  expect(longest).toBeGreaterThan(71);
  expect(unfold(file)).toContain(`SUMMARY:${title}\r\n`);
});
