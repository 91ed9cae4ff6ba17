import { describe, expect, it } from 'vitest';
import { DEMO_SECTIONS } from './demoProblem.fixture.ts';
import { JARGON } from './jargon.ts';
import { languageHints } from './language.ts';

const words = (count: number) => `${'woord '.repeat(count - 1)}woord.`;

describe.each(['nl', 'en'] as const)('language help in %s', (language) => {
  it.each(JARGON[language])('[LANG_JARGON] offers a plain word for $word', ({ word, plain }) => {
    const text = `${word.charAt(0).toUpperCase()}${word.slice(1)} is een woord.`;
    expect(languageHints(text, language)).toMatchObject([
      { kind: 'jargon', word, plain, from: 0, to: word.length },
    ]);
  });

  it('[LANG_JARGON] finds nothing in the text of the demo case', () => {
    const jargon = Object.values(DEMO_SECTIONS)
      .flatMap((section) => languageHints(section[language], language))
      .filter(({ kind }) => kind === 'jargon');
    expect(jargon).toEqual([]);
  });
});

describe('a hint', () => {
  it('[LANG_LONG] comes with a sentence of more than twenty words', () => {
    expect(languageHints(words(20), 'nl')).toEqual([]);
    expect(languageHints(words(21), 'nl')).toMatchObject([{ kind: 'longSentence', words: 21 }]);
    expect(languageHints(`${words(12)} ${words(12)}`, 'nl')).toEqual([]);
  });

  it('[LANG_PLACE] stands where its words stand, and knows its sentence', () => {
    const text = `Dit is goed.\n  De stakeholders dienen te wachten. ${words(21)}`;
    const hints = languageHints(text, 'nl');
    expect(hints.map(({ from, to }) => text.slice(from, to))).toEqual([
      'stakeholders',
      'dienen te',
      words(21),
    ]);
    expect(hints[0]?.sentence).toBe('De stakeholders dienen te wachten.');
  });

  it.each([
    ['De gemeente heeft het plan geïmplementeerd.', 'implementeren'],
    ['Een aanvrager dient dit formulier zelf te sturen.', 'dienen te'],
    ['Zij verstrekte geen gegevens.', 'verstrekken'],
  ])('[LANG_JARGON] knows a form of the word: %s', (text, word) => {
    expect(languageHints(text, 'nl').map((hint) => hint.word)).toEqual([word]);
  });

  it.each(['Een conformist woont hier.', 'De winkelketen sloot.', 'Zij dienen een klacht in.'])(
    '[LANG_JARGON] leaves other words alone: %s',
    (text) => {
      expect(languageHints(text, 'nl')).toEqual([]);
    },
  );
});
