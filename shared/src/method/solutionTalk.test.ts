import { describe, expect, it } from 'vitest';
import { DEMO_DIFFERENCES, DEMO_SECTIONS, DEMO_SIGNALS } from './demoProblem.fixture.ts';
import { PROBLEM_SECTIONS } from './problemSections.ts';
import { LABELLED } from './solutionLabelled.fixture.ts';
import { findSolutionSignals, isKeepReason, SECTIONS_LOOKED_AT, signalState } from './solutionTalk.ts';

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
    const [signal] = findSolutionSignals('Door via een app 2.400 gegevens te delen gaat het sneller.', 'nl');
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

  it('[SOL_BOUNDED] stays quick on a text without end', () => {
    const begin = performance.now();
    findSolutionSignals(`zouden ${'a'.repeat(50_000)} ${'door te '.repeat(20_000)}`, 'nl');
    expect(performance.now() - begin).toBeLessThan(2_000);
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
