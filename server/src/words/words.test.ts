import { averageSentenceLength } from '@opgave/shared/method/textMeasures';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { dayInWords, say, sayMethod } from './words.ts';

const PLACES = /\{\{(\w+)\}\}/g;

describe('the words of mails and public pages', () => {
  it('are the same in Dutch and English, and ask for the same', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    const asked = (texts: object) => Object.values(texts).map((text) => String(text).match(PLACES)?.sort());
    expect(asked(en)).toEqual(asked(nl));
  });

  it('N05 are short', () => {
    const sentences = Object.values(nl).filter((text) => /[.?!]$/.test(text));
    expect(averageSentenceLength(sentences.join('\n'))).toBeLessThanOrEqual(15);
  });

  it('are filled with what they ask for, and days are written out', () => {
    expect(say('nl', 'mail.digestMore', { count: 3, tables: 2 })).toBe('3 meldingen van 2 tafels');
    expect(sayMethod('en', 'notification.mentioned', { name: 'Els' })).toBe('Els mentions you.');
    expect(dayInWords('nl', '2026-03-02', 'Europe/Amsterdam')).toBe('maandag 2 maart 2026');
  });
});
