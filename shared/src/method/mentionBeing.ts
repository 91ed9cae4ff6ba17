/** What somebody is naming with `@` at this moment, up to the caret. */
export interface MentionBeingTyped {
  /** Where the `@` stands. */
  readonly at: number;
  /** What was typed behind it, as small letters. */
  readonly typed: string;
}

const LONGEST_NAME = 40;
const LETTER = /[\p{L}\p{N}]/u;

/** The `@` before the caret, with what was typed behind it; undefined where nobody is being named. */
export function mentionBeingTyped(text: string, caret: number): MentionBeingTyped | undefined {
  const at = text.lastIndexOf('@', caret - 1);
  if (at < 0 || caret <= at || LETTER.test(text.charAt(at - 1))) return undefined;
  const typed = text.slice(at + 1, caret);
  if (typed.length > LONGEST_NAME || /\n|^\s|\s{2}/u.test(typed)) return undefined;
  return { at, typed: typed.toLowerCase() };
}

/** The names that begin with what was typed, or of which a later word does; a name that stands there in full is done. */
export function namesFor(typed: string, names: readonly string[]): readonly string[] {
  const known = names.filter((name) => name.toLowerCase() !== typed);
  const begins = known.filter((name) => name.toLowerCase().startsWith(typed));
  const later = known.filter(
    (name) => !begins.includes(name) && name.toLowerCase().includes(` ${typed}`) && typed !== '',
  );
  return [...begins, ...later];
}

/** The text with the chosen name in place of what was typed, and where the caret comes. */
export function withName(
  text: string,
  { at, typed }: MentionBeingTyped,
  name: string,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(at + 1 + typed.length);
  const space = /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  const named = `@${name}${space}`;
  return { text: `${text.slice(0, at)}${named}${after}`, caret: at + named.length };
}
