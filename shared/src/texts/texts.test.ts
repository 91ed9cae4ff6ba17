import { describe, expect, it } from 'vitest';
import { GATES } from '#method/gates.ts';
import { GROUPS, LENSES, SIDES } from '#method/groups.ts';
import { BACK_REFUSALS, PHASES } from '#method/phases.ts';
import { BOUNDARY_KINDS, FUNDAMENTALS, PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { OPENNESS_MODES, ROLES } from '#method/roles.ts';
import { averageSentenceLength, sentences, wordCount } from '#method/textMeasures.ts';
import { methodText } from '#method/texts.ts';
import en from './en.json';
import nl from './nl.json';

const AVOID = {
  nl: /(?<!\p{L})(?:dient te|dienen te|middels|inzake|t\.b\.v\.|conform|fout opgetreden|ongeldig|sessie|submit|deadline|user|error|burger)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:user|users|error|please|submit|utilise|facilitate|stakeholder|leverage)(?!\p{L})/iu,
};

const WANTED = [
  ...PHASES.flatMap((phase) => [`phase.${phase}.name`, `phase.${phase}.purpose`]),
  ...PHASES.filter((phase) => phase !== 'closed').map((phase) => `phase.${phase}.length`),
  ...GROUPS.flatMap((group) => [`group.${group}.name`, `group.${group}.person`, `group.${group}.hint`]),
  ...SIDES.map((side) => `side.${side}.name`),
  ...LENSES.map((lens) => `lens.${lens}.name`),
  ...ROLES.flatMap((role) => [`role.${role}.name`, `role.${role}.meaning`]),
  ...OPENNESS_MODES.flatMap((mode) => [`openness.${mode}.name`, `openness.${mode}.meaning`]),
  ...PROBLEM_SECTIONS.flatMap(({ key }) =>
    ['title', 'question', 'example'].map((part) => `section.${key}.${part}`),
  ),
  ...FUNDAMENTALS.map((key) => `fundamental.${key}.question`),
  ...BOUNDARY_KINDS.map((kind) => `boundary.${kind}.name`),
  ...GATES.flatMap(({ code }) => [`gate.${code}`, `gate.${code}.done`]),
  ...BACK_REFUSALS.map((code) => `back.${code}`),
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => `groundRule.${number}`),
];

/** A name or a label is no sentence. */
const dutchSentences = Object.values(nl)
  .filter((text) => /[.?!]$/u.test(text))
  .flatMap(sentences);

describe('the words of the method', () => {
  it('are the same keys in Dutch and English, and none is empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    expect(Object.entries({ ...nl, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    'hold every phase, gate, group, role, section and question in %s',
    (language) => {
      const keys = new Set(Object.keys(language === 'nl' ? nl : en));
      expect(WANTED.filter((key) => !keys.has(key))).toEqual([]);
    },
  );

  it.each([
    ['nl', nl],
    ['en', en],
  ] as const)('N05 avoid the words of offices in %s', (language, texts) => {
    expect(Object.entries(texts).filter(([, text]) => AVOID[language].test(text))).toEqual([]);
  });

  it('N05 hold fifteen words in a Dutch sentence on average, and hardly ever more than twenty', () => {
    const long = dutchSentences.filter((sentence) => wordCount(sentence) > 20);
    expect(averageSentenceLength(dutchSentences.join('\n'))).toBeLessThanOrEqual(15);
    expect(long.length / dutchSentences.length).toBeLessThanOrEqual(0.05);
  });

  it('never say "toestemming" where the method says "instemming"', () => {
    const said = Object.entries(nl).filter(([, text]) => /toestemming/iu.test(text));
    // The ground of the GDPR is what the word is for.
    expect(said.map(([key]) => key)).toEqual(['data.choice.ground.permission']);
  });

  it('are given in the language that is asked', () => {
    expect(methodText('nl', 'gate.DEF_SECTIONS')).toBe('Vul de verplichte delen van de opgave in.');
    expect(methodText('en', 'gate.DEF_SECTIONS')).toBe('Fill in the required parts.');
  });
});
