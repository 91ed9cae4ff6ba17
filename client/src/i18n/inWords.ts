import type { Translate } from './textKey.ts';

const WORDS = [
  'count.0',
  'count.1',
  'count.2',
  'count.3',
  'count.4',
  'count.5',
  'count.6',
  'count.7',
  'count.8',
  'count.9',
  'count.10',
  'count.11',
  'count.12',
] as const;

/** Up to twelve in words, as in a sentence; above that in digits. */
export function inWords(t: Translate, count: number): string {
  const key = WORDS[count];
  return key ? t(key) : String(count);
}

/** The same at the start of a sentence. */
export function inWordsFirst(t: Translate, count: number): string {
  const words = inWords(t, count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
