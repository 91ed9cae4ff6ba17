import { describe, expect, it } from 'vitest';
import { languageSignals } from './languageSignals.ts';

const LONG = `Stakeholders ${'zien de brief en '.repeat(6)}dan conform de wet.`;

describe('what is shown of language help', () => {
  it('[LANG_LONG] is one place for a long sentence with its words of offices', () => {
    const signals = languageSignals(`Kort. ${LONG}`, 'nl');

    expect(signals).toHaveLength(1);
    expect(signals[0]).toMatchObject({ sentence: LONG, from: 6, to: 6 + LONG.length });
    expect(signals[0]?.hints.map(({ kind, word }) => word ?? kind)).toEqual([
      'longSentence',
      'stakeholder',
      'conform',
    ]);
  });

  it('[LANG_LONG] lets the problem in one sentence be long, and still names its words of offices', () => {
    const signals = languageSignals(LONG, 'nl', 'oneSentence');

    expect(signals.flatMap(({ hints }) => hints.map(({ kind }) => kind))).toEqual(['jargon', 'jargon']);
  });

  it('[LANG_JARGON] is one place per word of a short sentence, in reading order', () => {
    const text = 'We borgen dit middels een brief.';
    const signals = languageSignals(text, 'nl');

    expect(signals.map(({ from, to }) => text.slice(from, to))).toEqual(['borgen', 'middels']);
    expect(new Set(signals.map(({ key }) => key)).size).toBe(2);
  });

  it('[LANG_JARGON] names a word once in a sentence, and again in another sentence', () => {
    const signals = languageSignals('Borgen is borgen. Dat is borgen.', 'nl');

    expect(signals.map(({ from }) => from)).toEqual([0, 25]);
  });

  it('keeps its key while the sentence stays the same, and no longer', () => {
    const keyIn = (text: string) => languageSignals(text, 'nl').map(({ key }) => key);

    expect(keyIn('Iets anders eerst. We borgen dit.')).toEqual(keyIn('We  borgen dit.'));
    expect(keyIn('We borgen dat.')).not.toEqual(keyIn('We borgen dit.'));
  });

  it('never covers the same words twice', () => {
    const signals = languageSignals(`${LONG} We borgen dit. ${LONG}!`, 'nl');
    for (const [index, { from }] of signals.entries()) {
      expect(from).toBeGreaterThanOrEqual(signals[index - 1]?.to ?? 0);
    }
  });
});
