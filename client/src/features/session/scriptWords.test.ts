import { expect, it } from 'vitest';
import { clockText, inLanguage } from './scriptWords.ts';

it.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [402_000, '6:42'],
  [5_400_000, '90:00'],
])('tells %i milliseconds as %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});

it('tells words in the other language rather than none', () => {
  expect(inLanguage({ nl: 'Pauze', en: '' }, 'en')).toBe('Pauze');
});
