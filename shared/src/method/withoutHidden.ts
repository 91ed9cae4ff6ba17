import { type MethodLanguage, methodText } from './texts.ts';

/** A text in which words that were hidden since it was written are out of sight as well (`method.md` 1.1). */
export function withoutHidden(text: string, hidden: readonly string[], language: MethodLanguage): string {
  const instead = methodText(language, 'minutes.hiddenWords');
  // The longest first: what is part of something longer would leave the rest of that standing.
  return hidden
    .toSorted((one, other) => other.length - one.length)
    .reduce((before, words) => {
      const pattern = asItStands(words);
      return pattern === '' ? before : before.replaceAll(new RegExp(pattern, 'giu'), () => instead);
    }, text);
}

/** Whole words only, however they are broken over lines. */
function asItStands(words: string): string {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return parts.length === 0
    ? ''
    : String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`\s+`)}(?![\p{L}\p{N}])`;
}
