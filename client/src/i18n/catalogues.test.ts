import { ERRORS } from '@opgave/shared/contract/errors';
import methodEn from '@opgave/shared/texts/en.json';
import methodNl from '@opgave/shared/texts/nl.json';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import nl from './nl.json';

const PAIRS = [
  { name: 'the interface', nl, en },
  { name: 'the method', nl: methodNl, en: methodEn },
] as const;

/** The values a text asks for; a singular may write its number as a word. */
function placesIn(key: string, text: string): string {
  const places = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((place) => place[1] ?? '');
  const isSingular = key.endsWith('_one');
  return places
    .filter((place) => !(isSingular && place === 'count'))
    .sort()
    .join();
}

describe.each(PAIRS)('the words of $name', (texts) => {
  const dutch = Object.entries<string>(texts.nl);
  const english = new Map(Object.entries<string>(texts.en));

  it('exist in Dutch and in English', () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.nl).sort());
  });

  it('take the same values in both languages', () => {
    const different = dutch.filter(
      ([key, text]) => placesIn(key, text) !== placesIn(key, english.get(key) ?? ''),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('always have a plural beside a singular', () => {
    const singulars = dutch.map(([key]) => key).filter((key) => key.endsWith('_one'));
    const alone = singulars.filter((key) => !english.has(key.replace(/_one$/, '_other')));
    expect(alone).toEqual([]);
  });
});

describe('the words of the interface', () => {
  it('do not repeat a name of the words of the method', () => {
    expect(Object.keys(nl).filter((key) => Object.hasOwn(methodNl, key))).toEqual([]);
  });

  it.each(Object.keys(ERRORS))('say what is wrong, that nothing is lost and what to do at %s', (code) => {
    for (const catalogue of [nl, en]) {
      const text = new Map(Object.entries<string>(catalogue)).get(`error.${code}`) ?? '';
      expect(text.split(/[.?!]/).filter((sentence) => sentence.trim() !== '').length).toBeGreaterThanOrEqual(
        2,
      );
    }
  });

  it('avoid words that blame or frighten', () => {
    const avoided = /\b(fout opgetreden|ongeldig|sessie verlopen|deadline|submit|gebruikersfout)\b/i;
    expect(Object.entries<string>(nl).filter(([, text]) => avoided.test(text))).toEqual([]);
    const avoidedInEnglish = /\b(error|invalid|user|please|submit)\b/i;
    expect(Object.entries<string>(en).filter(([, text]) => avoidedInEnglish.test(text))).toEqual([]);
  });
});
