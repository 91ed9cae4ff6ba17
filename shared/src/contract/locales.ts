import type { Language } from './records.ts';

/** In which form days, times and numbers are written: British English, not American. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
