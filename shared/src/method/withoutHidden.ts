import { type MethodLanguage, methodText } from './texts.ts';

/** A text in which words that were hidden since it was written are out of sight as well (`method.md` 1.1). */
export function withoutHidden(text: string, hidden: readonly string[], language: MethodLanguage): string {
  const instead = methodText(language, 'minutes.hiddenWords');
  // The longest first: what is part of something longer would leave the rest of that standing.
  return hidden
    .toSorted((one, other) => other.length - one.length)
    .reduce((before, words) => {
      const pattern = asItStands(words);
      return pattern === '' ? before : before.replaceAll(new RegExp(pattern, 'gimu'), () => instead);
    }, text);
}

/** Fewer words than these anybody may have said: they go where they stand by themselves, and no line loses a word of others. */
const OF_ONE_PERSON = 3;
/** Where a line, a card or what is said begins and ends, with the marks that whoever keeps the minutes puts around it. */
const BEGINS = String.raw`(?<=(?:^ {0,8}(?:(?:[-*•–]|\d+[.)]) )?|[:;] )["'“‘«]?)`;
const ENDS = String.raw`(?=[.!?…]*["'”’»]?(?:$|;| \())`;

/** Whole words only, however they are broken over lines. */
function asItStands(words: string): string {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  if (parts.length === 0) return '';
  const said = parts.join(String.raw`\s+`);
  return parts.length < OF_ONE_PERSON
    ? `${BEGINS}${said}${ENDS}`
    : String.raw`(?<![\p{L}\p{N}])${said}(?![\p{L}\p{N}])`;
}
