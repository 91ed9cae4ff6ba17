import * as Y from 'yjs';
import { itemsBelow } from './items.ts';

export interface UnsavedWords {
  readonly root: string;
  readonly text: string;
}

/**
 * The words in this copy that a server with that state vector does not have, per root and in reading order: what is
 * given back to its author after a refusal. A stretch that someone typed in one go stays together.
 */
export function unsavedWords(
  doc: Y.Doc,
  roots: Iterable<string>,
  durable: ReadonlyMap<number, number>,
): readonly UnsavedWords[] {
  return [...roots].flatMap((root) => {
    const text = unsavedTextOf(doc.getXmlFragment(root), durable);
    return text === '' ? [] : [{ root, text }];
  });
}

function unsavedTextOf(root: Y.XmlFragment, durable: ReadonlyMap<number, number>): string {
  const parts: string[] = [];
  let isInStretch = false;
  for (const item of itemsBelow(root)) {
    const words = unsavedPart(item, durable);
    if (words === '') {
      isInStretch &&= item.deleted || item.content instanceof Y.ContentFormat;
      continue;
    }
    const stretch = isInStretch ? (parts.pop() ?? '') : '';
    parts.push(stretch + words);
    isInStretch = true;
  }
  return parts.join('\n').trim();
}

function unsavedPart(item: Y.Item, durable: ReadonlyMap<number, number>): string {
  if (item.deleted || !(item.content instanceof Y.ContentString)) return '';
  const known = (durable.get(item.id.client) ?? 0) - item.id.clock;
  return item.content.str.slice(Math.max(0, known));
}
