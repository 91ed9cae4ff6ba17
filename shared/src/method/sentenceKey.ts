/** The same for a sentence however it is spaced or capitalised. */
export function sentenceKey(sentence: string): string {
  const normal = sentence.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return hash(normal, 0x811c9dc5) + hash(normal, 0x050c5d1f);
}

/** FNV-1a: no secret hangs on it, only that two sentences of one text hardly ever meet. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
