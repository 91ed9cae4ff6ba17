import type { Language } from '@opgave/shared/contract/records';
import { remember, remembered } from '#ui/remembered.ts';

const LANGUAGE_KEY = 'opgave.language';
const LANGUAGES: readonly Language[] = ['nl', 'en'];
/** Each language by its own name, so that one finds it without reading the other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** What the person chose, else what the browser asks for, else Dutch. */
export function preferredLanguage(asked: readonly string[] = navigator.languages): Language {
  const chosen = LANGUAGES.find((language) => language === remembered(LANGUAGE_KEY));
  if (chosen) return chosen;
  const wishes = asked.map((tag) => tag.slice(0, 2).toLowerCase());
  const wish = wishes.find((tag) => LANGUAGES.some((language) => language === tag));
  return LANGUAGES.find((language) => language === wish) ?? 'nl';
}

export function chooseLanguage(language: Language): void {
  remember(LANGUAGE_KEY, language);
}
