import type { Language } from '@opgave/shared/contract/records';
import type { Catalogue } from './textKey.ts';

type Part = { readonly default: Catalogue };
type Load = () => Promise<readonly [Part, Part]>;

const LOADS: Readonly<Record<Language, Load>> = {
  nl: () => Promise.all([import('./nl.json'), import('@opgave/shared/texts/nl.json')]),
  en: () => Promise.all([import('./en.json'), import('@opgave/shared/texts/en.json')]),
};

/** One language at a time: nobody downloads words they do not read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const [interfaceTexts, methodTexts] = await LOADS[language]();
  return { ...interfaceTexts.default, ...methodTexts.default };
}
