import { addDays, type CalendarDay } from './calendar.ts';

/** A whole day has no clock: it is that day of the table, in whichever time zone the file is opened. */
export interface DatedDay {
  /** As long as it stays the same, a calendar moves what it already has to another day. */
  readonly id: string;
  /** Rises with every change, so that a calendar knows which is the newer one. */
  readonly version: number;
  readonly title: string;
  readonly day: CalendarDay;
  readonly address: string;
}

/** A meeting has a clock: the same moment, in whichever time zone the file is opened. */
export interface DatedMeeting {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly from: number;
  readonly minutes: number;
  readonly address: string;
}

const LINE_OCTETS = 75;

/** Whole days and meetings as a file for anyone's calendar (RFC 5545). */
export function calendarFile(days: readonly (DatedDay | DatedMeeting)[], now: number): string {
  const stamp = utc(now);
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

function eventLines(one: DatedDay | DatedMeeting, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${one.id}@opgave`,
    `SEQUENCE:${one.version}`,
    `DTSTAMP:${stamp}`,
    ...('day' in one ? dayLines(one) : meetingLines(one)),
    `SUMMARY:${escaped(one.title)}`,
    `URL:${one.address}`,
    'END:VEVENT',
  ];
}

function dayLines({ day }: DatedDay): readonly string[] {
  return [
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
  ];
}

function meetingLines({ from, minutes }: DatedMeeting): readonly string[] {
  return [`DTSTART:${utc(from)}`, `DTEND:${utc(from + minutes * 60_000)}`];
}

function utc(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
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
