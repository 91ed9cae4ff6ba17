/** Names that say "nobody"; everyone with such a name is the same person to the others. */
const NOBODY: ReadonlySet<string> = new Set([
  'anon',
  'anoniem',
  'anonieme',
  'anonymous',
  'anonymus',
  'bezoeker',
  'false',
  'gast',
  'gebruiker',
  'geen naam',
  'guest',
  'guest user',
  'naamloos',
  'naamloze',
  'nameless',
  'niemand',
  'no name',
  'nobody',
  'noname',
  'null',
  'onbekend',
  'onbekende',
  'undefined',
  'unknown',
  'unnamed',
  'user',
  'visitor',
]);

const MARK = /\p{M}/gu;
const NOT_A_LETTER = /[^\p{L}]+/gu;

/**
 * Whether people can tell by this name who says something: a first name or a pseudonym is enough, "Guest 2" or "-" is
 * not (`trust.md` N13: a pseudonym is a name).
 */
export function namesSomebody(displayName: string): boolean {
  const letters = displayName.normalize('NFKD').replace(MARK, '').toLowerCase();
  const words = letters.replace(NOT_A_LETTER, ' ').trim();
  return words !== '' && !NOBODY.has(words);
}
