import { describe, expect, it } from 'vitest';
import {
  canvasStandings,
  DATA_STEPS,
  LATER_STEPS,
  missingInStep,
  type StepConfirmation,
  stepOfText,
  stepsComplete,
  type WhyContent,
  type WhyStep,
  whyMark,
} from './dataCanvas.ts';
import { lawFirstWords } from './lawFirst.ts';

const texts = {
  societalValue: 'Mensen met een paar kleine schulden houden grip op hun leven, omdat iemand meekijkt.',
  people: 'Huishoudens met een achterstand.',
  change: 'Eén persoon belt en weet genoeg.',
  harm: 'Iemand die bedreigd wordt.',
  ifNot: 'Dan belt elke dienst apart.',
};
const bare: WhyContent = {
  texts,
  values: ['fairness'],
  experiences: ['e1'],
  alternatives: (['askPerson', 'anonymous', 'talk'] as const).map((key) => ({
    key,
    works: key === 'talk',
    reason: 'Daarom.',
  })),
  seen: [],
  language: 'nl',
};
const full: WhyContent = { ...bare, seen: [whyMark('forWhom', bare)] };

type Confirmed = Partial<Record<WhyStep, StepConfirmation>>;
const all = {
  why: { number: 1, mark: whyMark('why', full), after: 0 },
  forWhom: { number: 2, mark: whyMark('forWhom', full), after: 1 },
  without: { number: 3, mark: whyMark('without', full), after: 2 },
} satisfies Confirmed;
const whyStandings = (content: WhyContent, confirmed: Confirmed) => canvasStandings(content, [], confirmed);
const statesOf = (content: WhyContent, confirmed: Confirmed) =>
  whyStandings(content, confirmed).map(({ state }) => state);
const openOf = (content: WhyContent, confirmed: Confirmed) =>
  whyStandings(content, confirmed).map(({ isOpen }) => isOpen);
const withText = (content: WhyContent, part: Partial<WhyContent['texts']>): WhyContent => ({
  ...content,
  texts: { ...content.texts, ...part },
});

describe('the order of the data canvas', () => {
  it('[DATA_ORDER] has eight steps, of which the last five come with the choice', () => {
    expect(DATA_STEPS).toHaveLength(8);
    expect(LATER_STEPS).toEqual(['minimum', 'weigh', 'law', 'safeguards', 'decide']);
    expect(stepOfText('harm')).toBe('forWhom');
    expect(stepOfText('purpose')).toBeUndefined();
  });

  it('[DATA_ORDER] keeps a step closed until the one before it is called complete', () => {
    expect(statesOf(full, {})).toEqual(['open', 'locked', 'locked']);
    expect(openOf(full, {})).toEqual([true, false, false]);
    expect(statesOf(full, { why: all.why })).toEqual(['complete', 'open', 'locked']);
    expect(statesOf(full, all)).toEqual(['complete', 'complete', 'complete']);
  });

  it('[DATA_REVIEW] sets every later step to review when one changes, and keeps what stands there', () => {
    const changed = withText(full, { societalValue: `${texts.societalValue} Altijd.` });
    expect(statesOf(changed, all)).toEqual(['review', 'review', 'review']);
    expect(openOf(changed, all)).toEqual([true, false, false]);
  });

  it('[DATA_REVIEW] asks each later step to be confirmed again, one after the other', () => {
    const changed = withText(full, { societalValue: `${texts.societalValue} Altijd.` });
    const again = { number: 4, mark: whyMark('why', changed), after: 0 };
    expect(statesOf(changed, { ...all, why: again })).toEqual(['complete', 'review', 'review']);
    const second = { number: 5, mark: whyMark('forWhom', changed), after: 4 };
    expect(statesOf(changed, { ...all, why: again, forWhom: second })).toEqual([
      'complete',
      'complete',
      'review',
    ]);
  });

  it('[DATA_REVIEW] a step that was confirmed again also counts when its words went back to what they were', () => {
    expect(
      statesOf(full, { ...all, why: { ...all.why, number: 4, after: 0, mark: whyMark('why', full) } }),
    ).toEqual(['complete', 'review', 'review']);
  });

  it.each([
    ['why', withText(full, { societalValue: 'Te kort.' })],
    ['why', { ...full, values: [] }],
    ['forWhom', withText(full, { harm: '' })],
    ['without', { ...full, alternatives: full.alternatives.slice(1) }],
  ] as const)('[DATA_ORDER] step %s does not stay complete when something is taken away', (step, content) => {
    const standing = whyStandings(content, all).find((one) => one.step === step);
    expect(standing?.state).toBe('review');
  });

  it('[DEF_DATA_WHY] counts the complete steps from the first', () => {
    expect(stepsComplete(whyStandings(full, all))).toBe(3);
    expect(stepsComplete(whyStandings(full, { why: all.why, without: all.without }))).toBe(1);
    expect(stepsComplete(whyStandings(withText(full, { societalValue: '' }), all))).toBe(0);
  });
});

describe('what a step of the data canvas asks', () => {
  it('[DATA_WHY] a text of sixty characters, a value and an experience', () => {
    expect(missingInStep('why', full)).toEqual([]);
    const nothing = { ...withText(full, { societalValue: 'x'.repeat(59) }), values: [], experiences: [] };
    expect(missingInStep('why', nothing)).toEqual(['societalValue', 'values', 'experiences']);
  });

  it('[DATA_LAW_FIRST] no word that starts from the law', () => {
    const law = withText(full, { societalValue: `${texts.societalValue} De AVG verbiedt dit.` });
    expect(missingInStep('why', law)).toEqual(['lawFirst']);
  });

  it('[DATA_SEEN] three texts that somebody from outside read as they are now', () => {
    expect(missingInStep('forWhom', full)).toEqual([]);
    expect(missingInStep('forWhom', bare)).toEqual(['seenBy']);
    expect(missingInStep('forWhom', withText(full, { people: '' }))).toEqual(['people', 'seenBy']);
    expect(missingInStep('forWhom', withText(full, { change: 'Anders.' }))).toEqual(['seenBy']);
  });

  it('[DATA_WITHOUT] what happens otherwise, and three alternatives judged with a reason', () => {
    expect(missingInStep('without', full)).toEqual([]);
    const silent = full.alternatives.map((one) => ({
      ...one,
      reason: one.key === 'talk' ? ' ' : one.reason,
    }));
    expect(missingInStep('without', { ...full, alternatives: silent })).toEqual(['alternatives']);
    expect(missingInStep('without', withText(full, { ifNot: '' }))).toEqual(['ifNot']);
  });

  it('[DATA_REVIEW] is known by its content, whatever the order in which it was chosen', () => {
    const two = { ...full, values: ['fairness', 'autonomy'] };
    expect(whyMark('why', two)).toBe(whyMark('why', { ...two, values: two.values.toReversed() }));
    expect(whyMark('why', two)).not.toBe(whyMark('why', full));
    const turned = full.alternatives.map((one) => ({ ...one, works: !one.works }));
    expect(whyMark('without', { ...full, alternatives: turned })).not.toBe(whyMark('without', full));
  });
});

describe('law-first words', () => {
  it.each([
    [
      'nl',
      'De grondslag is artikel 6 van de AVG, en dat mag niet.',
      ['grondslag', 'artikel 6', 'AVG', 'mag niet'],
    ],
    ['nl', 'De avg en nog eens de AVG.', ['avg']],
    ['nl', 'Wettelijke termijnen en juridische hulp.', []],
    ['nl', 'Het mag\nniet.', ['mag niet']],
    [
      'en',
      'Legally there is no legal basis under article 9 of the GDPR.',
      ['Legally', 'legal basis', 'article 9', 'GDPR'],
    ],
    ['en', 'People keep a grip on their lives.', []],
  ] as const)('[DATA_LAW_FIRST] in %s: %s', (language, text, found) => {
    expect(lawFirstWords(text, language)).toEqual(found);
  });
});
