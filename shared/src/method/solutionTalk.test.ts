import { describe, expect, it } from 'vitest';
import { DEMO_DIFFERENCES, DEMO_SECTIONS, DEMO_SIGNALS } from './demoProblem.fixture.ts';
import { PROBLEM_SECTIONS } from './problemSections.ts';
import { HELD_OUT } from './solutionHeldOut.fixture.ts';
import { LABELLED } from './solutionLabelled.fixture.ts';
import { FIRST_SEEN } from './solutionSeen.fixture.ts';
import { SECOND_SEEN, THIRD_SEEN } from './solutionSeenLater.fixture.ts';
import { findSolutionSignals, isKeepReason, SECTIONS_LOOKED_AT, signalState } from './solutionTalk.ts';
import { TUNING } from './solutionTuning.fixture.ts';

const LANGUAGES = ['nl', 'en'] as const;
const sentence = 'We moeten een app bouwen.';

describe.each(LANGUAGES)('solution talk in %s', (language) => {
  it.each(LABELLED.map((example) => [example.id, example[language], example.isSolution] as const))(
    '[SOL_LABELLED] %s: %s is a solution: %s',
    (_id, text, isSolution) => {
      expect(findSolutionSignals(text, language)).toHaveLength(isSolution ? 1 : 0);
    },
  );

  it.each(DEMO_SIGNALS.map((signal) => [signal[language], signal.code] as const))(
    '[SOL_CODE] gives %s the helping question of %s',
    (text, code) => {
      expect(findSolutionSignals(text, language).map((signal) => signal.code)).toEqual([code]);
    },
  );

  it('[SOL_DEMO] finds nothing in the problem text that the demo case ended with', () => {
    const texts = [...SECTIONS_LOOKED_AT].flatMap((key) => {
      if (key === 'differences') return DEMO_DIFFERENCES.map((item) => item[language]);
      return [DEMO_SECTIONS[key][language]];
    });
    expect(texts.flatMap((text) => findSolutionSignals(text, language))).toEqual([]);
  });
});

describe.each(LANGUAGES)('sentences that no list was grown with, in %s', (language) => {
  const isSignal = (text: string) => findSolutionSignals(text, language).length > 0;
  const shareOf = (texts: readonly string[]) => texts.filter(isSignal).length / texts.length;

  it('[SOL_UNSEEN] are found in four of five, with a false alarm in at most one of ten', () => {
    const { solutions, problems } = HELD_OUT[language];
    expect(solutions.length + problems.length).toBeGreaterThanOrEqual(50);
    expect(shareOf(solutions)).toBeGreaterThanOrEqual(0.8);
    expect(shareOf(problems)).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['tuning', TUNING],
    ['first seen', FIRST_SEEN],
    ['second seen', SECOND_SEEN],
    ['third seen', THIRD_SEEN],
  ])('[SOL_SEEN] of the %s sentences nine of ten are found', (_name, sentences) => {
    const { solutions, problems } = sentences[language];
    expect(shareOf(solutions)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(problems)).toBeLessThanOrEqual(0.05);
  });
});

describe('the place of a signal', () => {
  it('[SOL_PLACE] is where the sentence stands in the text', () => {
    const text = `Mensen bellen drie keer. ${sentence}\n\nNiemand belt terug; koppel de systemen aan elkaar!`;
    const signals = findSolutionSignals(text, 'nl');
    expect(signals.map(({ from, to }) => text.slice(from, to))).toEqual([
      sentence,
      'koppel de systemen aan elkaar!',
    ]);
    expect(signals.map((signal) => signal.sentence)).toEqual([sentence, 'koppel de systemen aan elkaar!']);
  });

  it('[SOL_PLACE] counts a means that is named twice twice, and a number with a dot as one word', () => {
    const [signal] = findSolutionSignals('Het lukte via een app en door 2.400 gegevens te delen.', 'nl');
    expect(signal).toMatchObject({ code: 'means', score: 4, from: 0 });
  });

  it.each([
    ['Samira zei: "We moeten een app bouwen."', 0],
    ['Samira zei: “We moeten een app bouwen” en lachte erbij.', 0],
    ["Samira zei: 'We moeten een app bouwen' en lachte erbij.", 0],
    ["We moeten een app bouwen met foto's en video's erin.", 1],
    ["'s Avonds moeten we een app bouwen met foto's erin.", 1],
    ['We moeten "snel" een app bouwen.', 1],
    ['"We moeten een app bouwen.', 1],
  ])('[SOL_QUOTE] %s gives %i, because the words of others are theirs', (text, count) => {
    expect(findSolutionSignals(text, 'nl')).toHaveLength(count);
  });

  it('[SOL_SHORT] skips what has fewer than four words', () => {
    expect(findSolutionSignals('Bouw een app. Bouw een nieuwe app.', 'nl')).toHaveLength(1);
  });

  it('[SOL_QUESTION] leaves a real question alone', () => {
    expect(findSolutionSignals('Waarom moeten we een app bouwen?', 'nl')).toEqual([]);
  });

  it.each([
    'zouden ',
    'door te ',
    'de ',
    'een ',
    'we moeten ',
    'if would ',
    'by making ',
    'there ',
    'a',
    '1 ',
    '" ',
  ])('[SOL_BOUNDED] stays quick on %j without end', (part) => {
    const begin = performance.now();
    for (const language of LANGUAGES) findSolutionSignals(part.repeat(20_000), language);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('the state of a signal', () => {
  const keyIn = (text: string) => findSolutionSignals(text, 'nl')[0]?.key ?? 'none';
  const key = keyIn(sentence);

  it('[SOL_STATE] stays with the sentence when other sentences change', () => {
    const moved = keyIn(`Nu staat hier iets anders. Ook dit is nieuw.\n  We  moeten een app bouwen.`);
    expect(moved).toBe(key);
    expect(signalState(moved, [{ key, state: 'kept' }])).toBe('kept');
    expect(signalState(moved, [{ key, state: 'parked' }])).toBe('parked');
  });

  it('[SOL_STATE] is open again when the sentence changes', () => {
    const changed = keyIn('We moeten een goede app bouwen.');
    expect(signalState(changed, [{ key, state: 'kept' }])).toBe('open');
  });

  it('[SOL_STATE] is open when the sentence was to be rewritten and still stands there', () => {
    expect(signalState(key, [{ key, state: 'rewritten' }])).toBe('open');
    expect(
      signalState(key, [
        { key, state: 'kept' },
        { key, state: 'rewritten' },
      ]),
    ).toBe('kept');
    expect(signalState(key, [])).toBe('open');
  });

  it('[SOL_KEEP] needs a reason of fifteen characters to be kept', () => {
    expect(isKeepReason('Dit bestaat al  ')).toBe(false);
    expect(isKeepReason('Dit bestaat al.')).toBe(true);
  });

  it('[SOL_SECTIONS] looks at nine of the thirteen parts', () => {
    const rest = PROBLEM_SECTIONS.filter(({ key: section }) =>
      SECTIONS_LOOKED_AT.every((looked) => looked !== section),
    );
    expect(rest.map(({ key: section }) => section)).toEqual(['already', 'boundaries', 'notThis', 'unknown']);
  });
});
