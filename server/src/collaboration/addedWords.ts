import * as Y from 'yjs';
import type { Struct, StructIndex } from './structIndex.ts';

const LETTER = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** How many words begin in what this update inserts; a letter typed after a letter goes on with the same word. */
export function addedWords(structs: readonly Struct[], doc: Y.Doc, index: StructIndex): number {
  return structs.reduce((sum, struct) => sum + wordsIn(struct, doc, index), 0);
}

function wordsIn(struct: Struct, doc: Y.Doc, index: StructIndex): number {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return 0;
  const { str } = struct.content;
  const words = str.match(WORD)?.length ?? 0;
  const goesOn = LETTER.test(str.slice(0, 1)) && LETTER.test(letterAt(struct.origin, doc, index));
  return goesOn ? Math.max(0, words - 1) : words;
}

/** The letter with this id, or nothing where no letter stands. */
function letterAt(id: Y.ID | null, doc: Y.Doc, index: StructIndex): string {
  if (!id) return '';
  const isKnown = id.clock < Y.getState(doc.store, id.client);
  const struct: unknown = isKnown ? Y.getItem(doc.store, id) : index.find(id);
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return '';
  return struct.content.str.charAt(id.clock - struct.id.clock);
}
