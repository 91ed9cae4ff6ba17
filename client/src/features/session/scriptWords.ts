import type { Language } from '@opgave/shared/contract/records';
import type { ScriptWords } from '@opgave/shared/method/sessionScript';

/** The words in this language, or in the other where there are none. */
export function inLanguage(words: ScriptWords, language: Language): string {
  return words[language] || words[language === 'nl' ? 'en' : 'nl'];
}

/** `6:42`; a whole second shows until it is over. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
