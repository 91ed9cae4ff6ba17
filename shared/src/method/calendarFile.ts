import { addDays, type CalendarDay } from './calendar.ts';

/** A whole day has no clock: it is that day of the table, in whichever time zone the file is opened. */
export interface DatedDay {
  /** As long as it stays the same, a calendar moves what it already has to another day. */
  readonly id: string;
  readonly title: string;
  readonly day: CalendarDay;
  readonly address: string;
}

const LINE_OCTETS = 75;

/** Whole days as a file for anyone's calendar (RFC 5545). */
export function calendarFile(days: readonly DatedDay[], now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opgave//Opgave//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((one) => eventLines(one, stamp)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function eventLines({ id, title, day, address }: DatedDay, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@opgave`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `URL:${address}`,
    'END:VEVENT',
  ];
}

function compact(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** No word that somebody typed becomes a line of the file. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/gu, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** At most 75 octets in a line, and no letter cut in two; what follows begins with a space, which counts. */
function folded(line: string): string {
  let used = 0;
  let result = '';
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (used + octets > LINE_OCTETS) {
      result += '\r\n ';
      used = 1;
    }
    result += letter;
    used += octets;
  }
  return result;
}

/** Of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
