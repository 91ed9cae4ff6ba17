import { textHash } from './textHash.ts';

/** The same for a sentence however it is spaced or capitalised. */
export function sentenceKey(sentence: string): string {
  return textHash(sentence.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
}
