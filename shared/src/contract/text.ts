import { z } from 'zod';

const CONTROL_AND_DIRECTION = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const CONTROL_BUT_NEWLINE =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Removes control and direction-override characters (`trust.md` section 2) and the spaces around a line. */
export function cleanLine(text: string): string {
  return text.replace(CONTROL_AND_DIRECTION, '').trim();
}

/** As `cleanLine`, but keeps line breaks. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROL_BUT_NEWLINE, '').trim();
}

/** One line of at most `max` characters after cleaning. */
export function line(max: number, min = 1) {
  return z.string().transform(cleanLine).pipe(z.string().min(min).max(max));
}

/** Text of several lines of at most `max` characters after cleaning; may be empty. */
export function text(max: number) {
  return z.string().transform(cleanText).pipe(z.string().max(max));
}
