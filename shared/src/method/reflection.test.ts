import { describe, expect, it } from 'vitest';
import {
  areRulesOpen,
  missingInReflection,
  nextRefusal,
  type ReflectionContent,
  reflectionFacts,
} from './reflection.ts';
import type { EffectResult } from './reflectionFields.ts';
import { isTechnical } from './technicalWords.ts';

const seen = (...results: EffectResult[]) => results.map((result) => ({ result, evidence: 'Geteld.' }));
const whole: ReflectionContent = {
  answers: {
    noticed: 'Mensen die gebeld werden, wisten na vier tot negen dagen wat eerst moest.',
    ...{
      unexpected: 'Niets gezien.',
      howSure: 'likely',
      becauseOfUs: 'Het kan ook anders.',
      done: 'Gebeld.',
    },
    ...{ learnedPeople: 'Mensen nemen op.', problemStillRight: 'partly', stillRightWhy: 'Te smal.' },
    ...{ objectionsRevisited: 'Dirk had gelijk.', next: 'adjust', tell: 'Dank u.' },
    nextBecause: 'Wij houden de pauze en voegen een tweede gesprek toe.',
  },
  effects: seen('some', 'much', 'none'),
  ...{ hasObjections: true, missingValues: [], newOutsideExperiences: 1, language: 'nl' },
};
const withAnswers = (more: ReflectionContent['answers'], rest: Partial<ReflectionContent> = {}) => ({
  ...whole,
  ...rest,
  answers: { ...whole.answers, ...more },
});

describe('looking back', () => {
  it.each([
    [withAnswers({}), []],
    [withAnswers({ noticed: 'Te kort.' }), ['noticed']],
    [withAnswers({ objectionsRevisited: '' }), ['objectionsRevisited']],
    [withAnswers({ objectionsRevisited: '' }, { hasObjections: false }), []],
    [withAnswers({ learnedPeople: '' }), ['learned']],
    [withAnswers({ learnedPeople: '', learnedProblem: 'Anders.' }), []],
    [withAnswers({ next: 'continue' }), ['nextDay']],
    [withAnswers({}, { missingValues: ['outside'] }), ['valuesV3']],
    [withAnswers({}, { effects: [{ evidence: '' }] }), ['effects']],
    [
      withAnswers({
        noticed: 'Alles is volgens planning opgeleverd en bleef ook nog ruim binnen budget dit jaar.',
      }),
      ['technical'],
    ],
  ])('[REF_COMPLETE] of %# lacks %s', (content, missing) => {
    expect(missingInReflection(content)).toEqual(missing);
  });

  it.each<[string, EffectResult[], string, string | undefined]>([
    ['adjust', ['none'], 'yes', undefined],
    ['continue', ['some', 'none'], 'yes', undefined],
    ['continue', ['none', 'worse'], 'yes', 'nothing-better'],
    ['adjust', ['some'], 'no', 'problem-not-right'],
    ['continue', ['some'], 'no', 'problem-not-right'],
    ['stop', ['some'], 'no', undefined],
    ['reopen', ['some'], 'no', undefined],
  ])(
    '[REFLECT_NEXT] %s after %j with a problem that is right: %s gives %s',
    (next, results, problemStillRight, refusal) => {
      const content = withAnswers({ next, problemStillRight }, { effects: seen(...results) });
      expect(nextRefusal(content)).toBe(refusal);
      expect(reflectionFacts(content).next).toBe(refusal === undefined ? next : undefined);
    },
  );

  it('[REFLECT_NEXT] goes on although nothing got better only with 120 characters', () => {
    const because = (length: number) =>
      withAnswers({ next: 'continue', nextBecause: 'x'.repeat(length) }, { effects: seen('none') });
    expect(nextRefusal(because(119))).toBe('nothing-better');
    expect(nextRefusal(because(120))).toBeUndefined();
  });

  it('[REFLECT_ORDER] asks about the rules only after the effects', () => {
    expect(areRulesOpen(whole)).toBe(true);
    expect(areRulesOpen(withAnswers({ unexpected: '' }))).toBe(false);
    expect(areRulesOpen(withAnswers({}, { effects: [{ evidence: '' }] }))).toBe(false);
  });

  it.each([
    ['nl', 'Het project is afgerond, conform afspraak.', true],
    ['nl', 'Het project is afgerond, en mensen slapen beter.', false],
    ['nl', 'De telefoon stond vast.', false],
    ['en', 'Delivered on schedule.', true],
    ['en', 'Delivered on schedule, and people sleep.', false],
  ] as const)('[REF_TECHNICAL] in %s: %s', (language, text, isSo) => {
    expect(isTechnical(text, language)).toBe(isSo);
  });
});
