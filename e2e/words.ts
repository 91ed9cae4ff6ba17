import enMethod from '@opgave/shared/texts/en.json' with { type: 'json' };
import nlMethod from '@opgave/shared/texts/nl.json' with { type: 'json' };
import enInterface from '../client/src/i18n/en.json' with { type: 'json' };
import nlInterface from '../client/src/i18n/nl.json' with { type: 'json' };
import enServer from '../server/src/words/en.json' with { type: 'json' };
import nlServer from '../server/src/words/nl.json' with { type: 'json' };

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Words = typeof nlInterface & typeof nlMethod & typeof nlServer;
type PluralKey<K> = K extends `${infer Key}_one` ? Key : never;
export type WordKey = keyof Words | PluralKey<keyof Words>;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, values?: Values) => string;

const CATALOGUES: Record<Language, ReadonlyMap<string, string>> = {
  nl: new Map(Object.entries({ ...nlInterface, ...nlMethod, ...nlServer })),
  en: new Map(Object.entries({ ...enInterface, ...enMethod, ...enServer })),
};

/** The words of the product itself, so that a change of wording breaks no promise. */
export function words(language: Language): Say {
  return (key, values = {}) => {
    const plural = values['count'] === 1 ? `${key}_one` : `${key}_other`;
    const text = CATALOGUES[language].get(key) ?? CATALOGUES[language].get(plural);
    if (text === undefined) throw new Error(`No words for ${key} in ${language}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) => String(values[name] ?? `{{${name}}}`));
  };
}

/** As a pattern: whatever the product fills in between double braces matches anything. */
export function pattern(say: Say, key: WordKey): RegExp {
  const escaped = say(key)
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(escaped.join('.+'));
}
