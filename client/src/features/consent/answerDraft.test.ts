import { describe, expect, it } from 'vitest';
import {
  type AnswerDraft,
  answerOf,
  asConcern,
  CHECKS,
  charactersToGo,
  draftOf,
  EMPTY_DRAFT,
  missingOn,
  recheckOf,
  screensOf,
  withQuote,
  withSection,
} from './answerDraft.ts';

const WORDS = 'Er staat dat mensen hun post niet openen. Zo lijkt het onze schuld.';
const OBJECTION: AnswerDraft = {
  kind: 'objection',
  sections: ['causes'],
  reasonType: 'harm',
  text: WORDS,
  forWhom: 'Mensen die bang zijn',
  wouldHelp: 'Weet ik niet',
  checks: { aboutProblem: true, harm: true, isBoundary: false },
};

describe('an answer in a consent round', () => {
  it('asks nothing more of who consents, on every screen', () => {
    expect(screensOf('consent', true)).toEqual([['kind']]);
    expect(answerOf({ ...EMPTY_DRAFT, kind: 'consent', text: 'Nog iets' })).toEqual({ kind: 'consent' });
  });

  it('asks one question per screen on a phone, and all at once on a desk', () => {
    expect(screensOf('objection', true).every((screen) => screen.length === 1)).toBe(true);
    expect(screensOf('objection', false)[0]).toEqual([
      'kind',
      ...['sections', 'reasonType', 'text', 'forWhom', 'wouldHelp'],
    ]);
    expect(screensOf('concern', false)).toHaveLength(1);
  });

  it('asks the three questions one by one before an objection is sent, on a desk too', () => {
    const screens = screensOf('objection', false);
    expect(screens.slice(1)).toEqual([...CHECKS.map((check) => [check]), ['review']]);
  });

  it('names what is missing on the screen, and nothing of another screen', () => {
    const draft: AnswerDraft = { ...EMPTY_DRAFT, kind: 'objection', text: 'Kort.' };
    expect(missingOn(['kind', 'sections', 'text'], draft)).toEqual(['sections', 'text']);
    expect(missingOn(['harm'], draft)).toEqual(['harm']);
    expect(missingOn(['harm'], OBJECTION)).toEqual([]);
    expect(charactersToGo(draft)).toBe(35);
    expect(charactersToGo({ ...draft, kind: 'concern' })).toBe(15);
  });

  it('is sent only when nothing is missing', () => {
    expect(answerOf(OBJECTION)).toEqual(OBJECTION);
    expect(answerOf({ ...OBJECTION, checks: { aboutProblem: true } })).toBeUndefined();
    expect(answerOf({ ...OBJECTION, text: 'Te kort' })).toBeUndefined();
    expect(answerOf({ ...OBJECTION, sections: [] })).toBeUndefined();
    expect(answerOf(EMPTY_DRAFT)).toBeUndefined();
  });

  it('keeps every word when an objection becomes a concern', () => {
    const concern = asConcern({ ...OBJECTION, sections: ['causes', 'size'] });
    expect(answerOf(concern)).toEqual({ kind: 'concern', section: 'causes', text: WORDS });
    expect(asConcern(OBJECTION, 'boundaries').sections).toEqual(['boundaries']);
    expect(answerOf({ ...concern, kind: 'objection' })).toEqual(OBJECTION);
  });

  it('can be changed from what was sent', () => {
    for (const answer of [
      answerOf(OBJECTION),
      answerOf(asConcern(OBJECTION)),
      { kind: 'consent' } as const,
    ]) {
      expect(answer && answerOf(draftOf(answer))).toEqual(answer);
    }
  });

  it('holds parts in the order of the text, and one part for a concern', () => {
    const two = withSection(OBJECTION, 'who');
    expect(two.sections).toEqual(['who', 'causes']);
    expect(withSection(two, 'who').sections).toEqual(['causes']);
    expect(withSection({ ...OBJECTION, kind: 'concern' }, 'who').sections).toEqual(['who']);
  });

  it('takes the sentence that was picked along, until its part is let go', () => {
    const picked = withQuote(OBJECTION, { section: 'size', words: 'Het getal is onzeker.' });
    expect(picked.sections).toEqual(['causes', 'size']);
    expect(answerOf(picked)).toMatchObject({ quote: 'Het getal is onzeker.' });
    expect(answerOf(withSection(picked, 'size'))).toEqual(OBJECTION);
    expect(withQuote(picked, { section: 'size', words: 'Het getal is onzeker.' })).toEqual(OBJECTION);
    expect(withQuote(picked, { section: 'size', words: 'Een andere zin.' }).sections).toEqual([
      'causes',
      'size',
    ]);
  });
});

describe('an answer on the repaired text', () => {
  it('[recheck] is one of three for an objector, who may say why', () => {
    expect(screensOf('stays', false)).toEqual([['kind', 'text']]);
    expect(missingOn(['kind', 'text'], { ...EMPTY_DRAFT, kind: 'stays' })).toEqual([]);
    expect(recheckOf({ ...EMPTY_DRAFT, kind: 'withdrawn', text: ' Nu klopt het. ' })).toEqual({
      kind: 'withdrawn',
      text: 'Nu klopt het.',
    });
  });

  it('[recheck] stays as it was, or is a whole objection', () => {
    expect(recheckOf({ ...EMPTY_DRAFT, kind: 'keep' })).toEqual({ kind: 'keep' });
    expect(recheckOf(OBJECTION)).toEqual(OBJECTION);
    expect(recheckOf({ ...OBJECTION, text: 'Te kort' })).toBeUndefined();
    expect(recheckOf({ ...EMPTY_DRAFT, kind: 'consent' })).toBeUndefined();
  });
});
