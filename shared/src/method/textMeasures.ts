const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu;
/** A sentence ends at `.`, `?`, `!` or `…` before a space, and at the end of a line. */
const SENTENCE_END = /(?<=[.?!…]["'”’)]*)\s+(?=\P{Ll})|\n+/u;

const UNKNOWN = [
  // weten we niet · we weten het nog niet · dat is niet bekend · onbekend
  /\b(?:weten (?:we|wij)|(?:we|wij) weten)\b[^.?!\n]*\bniet\b/iu,
  /\b(?:niet|on)\s?bekend\b/iu,
  // we do not know · we don't know · unknown · not known
  /\bwe (?:do not|don['’]t)(?: yet)? know\b/iu,
  /\b(?:unknown|not (?:yet )?known)\b/iu,
];
const NO_SOURCE = /\b(?:geen|zonder|no|without(?: an?)?)\s+(?:bron(?:nen)?|sources?)\b/giu;
const SOURCE = [
  /\bbron(?:nen)?\b/iu,
  /\bsources?\b/iu,
  /\b(?:volgens|according to)\b/iu,
  /\bhttps?:\/\/\S+/iu,
];

export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The sentences of a text, without those that hold no word. */
export function sentences(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordCount(sentence) > 0);
}

/** Words in a sentence, on average; 0 when there is no sentence. */
export function averageSentenceLength(text: string): number {
  const lengths = sentences(text).map(wordCount);
  if (lengths.length === 0) return 0;
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

/** Whether a text names a source, or says in Dutch or English that one does not know (`DEF_SOURCE`). */
export function saysUnknownOrSource(text: string): boolean {
  const withoutDenials = text.replaceAll(NO_SOURCE, '');
  return [...UNKNOWN, ...SOURCE].some((pattern) => pattern.test(withoutDenials));
}
