import type { Language } from '@opgave/shared/contract/records';
import type { Catalogue, Translate } from '#i18n/textKey.ts';

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The little of i18next that the door needs: values, and singular or plural by `count`. */
export function createTranslate(catalogue: Catalogue, language: Language): Translate {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    const text = catalogue[form] ?? catalogue[key] ?? key;
    return text.replaceAll(PLACE, (_place, name: string) => shown(values[name]));
  };
}
