import type { MethodLanguage } from './texts.ts';

/** Words of a look back that is about ourselves (`method.md` Annex A, technical-reflection words). */
const TECHNICAL: Readonly<Record<MethodLanguage, string>> = {
  nl: 'conform|volgens planning|binnen budget|opgeleverd|afgerond|gerealiseerd|geïmplementeerd|mijlpaal|rechtmatig',
  en: 'compliant|on schedule|within budget|delivered|completed|implemented|milestone|in line with the rules',
};
const PERSON: Readonly<Record<MethodLanguage, string>> = {
  nl: 'mensen|inwoners?|ondernemers?|iemand|gezin(?:nen)?|ouders?|zij|hij',
  en: 'people|citizens?|residents?|owners?|someone|famil(?:y|ies)|parents?|they|he|she',
};

/** Whether a text has such a word and no person in it. */
export function isTechnical(text: string, language: MethodLanguage): boolean {
  return has(text, TECHNICAL[language]) && !has(text, PERSON[language]);
}

function has(text: string, list: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu').test(text.replaceAll(/\s+/g, ' '));
}
