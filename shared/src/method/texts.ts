import en from '#texts/en.json' with { type: 'json' };
import nl from '#texts/nl.json' with { type: 'json' };

export type MethodTextKey = keyof typeof nl;

/** A third language is a file beside these, and a line here. */
const TEXTS = { nl, en } as const satisfies Record<string, Readonly<Record<MethodTextKey, string>>>;
export type MethodLanguage = keyof typeof TEXTS;

/** The words of the method, for where no catalogue of the interface is at hand: answers of the server, records, exports. */
export function methodText(language: MethodLanguage, key: MethodTextKey): string {
  return TEXTS[language][key];
}
