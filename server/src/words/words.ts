import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';
import { type MethodTextKey, methodText } from '@opgave/shared/method/texts';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type WordKey = keyof typeof nl;
export type Values = Readonly<Record<string, string | number>>;

/** The words of mails and of pages that the server writes. A third language is a file beside these, and a line here. */
const WORDS = { nl, en } as const satisfies Record<Language, Readonly<Record<WordKey, string>>>;

export function say(language: Language, key: WordKey, values: Values = {}): string {
  return filled(WORDS[language][key], values);
}

/** Words of the method, with what they ask for. */
export function sayMethod(language: Language, key: MethodTextKey, values: Values = {}): string {
  return filled(methodText(language, key), values);
}

function filled(text: string, values: Values): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The day of a moment, with the time unless it is midnight. */
export function momentInWords(language: Language, moment: number, timeZone: string): string {
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat(LOCALES[language], clock).format(moment);
  const day = dayInWords(language, moment, timeZone);
  return time === '00:00' ? day : `${day}, ${time}`;
}

/** "maandag 2 maart 2026" of a calendar day, or of a moment in this zone. */
export function dayInWords(language: Language, day: string | number, timeZone: string): string {
  const isCalendarDay = typeof day === 'string';
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: isCalendarDay ? 'UTC' : timeZone,
  })
    .format(isCalendarDay ? Date.parse(`${day}T00:00:00Z`) : day)
    .replace(',', '');
}
