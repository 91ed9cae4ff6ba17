import * as Y from 'yjs';
import { itemsBelow } from './items.ts';

/** The client ids that wrote what stands in this root now; deleted text does not count. */
export function authorsOfRoot(doc: Y.Doc, root: string): ReadonlySet<number> {
  const authors = new Set<number>();
  for (const item of itemsBelow(doc.getXmlFragment(root))) {
    if (!item.deleted && item.content instanceof Y.ContentString) authors.add(item.id.client);
  }
  return authors;
}
