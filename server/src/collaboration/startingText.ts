import { PersonId } from '@opgave/shared/ids';
import type { SectionKind } from '@opgave/shared/method/problemSections';
import * as Y from 'yjs';

/** The client id and person under which the server itself writes; no client may use either. */
export const SERVER_CLIENT_ID = 1;
export const SERVER_PERSON = PersonId.parse('theserveritself0');

/**
 * The update that puts an empty paragraph in every section of running text. It is the same, byte for byte, on every
 * server and every time, so that starting text is present exactly once whoever comes first (P08).
 */
export function startingUpdate(roots: ReadonlyMap<string, SectionKind>): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SERVER_CLIENT_ID;
  doc.transact(() => {
    for (const [root, kind] of roots) {
      if (kind === 'prose') doc.getXmlFragment(root).insert(0, [emptyParagraph()]);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** With a text in it: two people who begin at once then write in the same one, instead of each making their own. */
function emptyParagraph(): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  return paragraph;
}
