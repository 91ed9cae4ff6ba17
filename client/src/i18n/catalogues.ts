import type { Language } from '@opgave/shared/contract/records';
import type { Catalogue } from './textKey.ts';

type Load = () => Promise<readonly { default: Catalogue }[]>;

const LOADS: Readonly<Record<Language, Load>> = {
  nl: () => Promise.all([import('./nl.json'), import('@opgave/shared/texts/nl.json')]),
  en: () => Promise.all([import('./en.json'), import('@opgave/shared/texts/en.json')]),
};

/** One language at a time: nobody downloads words they do not read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const parts = await LOADS[language]();
  return Object.assign({}, ...parts.map((part) => part.default));
}
