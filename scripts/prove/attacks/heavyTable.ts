import { documentId } from '@opgave/shared/document/documents';
import { type DocumentId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import type { HeavyData } from '../../load/compactionKill.ts';
import { lettersOf } from '../../load/killLoop.ts';
import { ROOT } from '../../load/typist.ts';
import { type LiveTable, tableIn } from './liveTable.ts';

/** A table whose text is so long that compacting it takes a while. */
export interface HeavyTable extends LiveTable {
  readonly heavy: HeavyData;
}

const PARAGRAPHS = 600;
const LETTERS_IN_EACH = 4_000;
/** Of nobody else; the people of a table have higher numbers. */
const CLIENT_ID = 7_777;

export async function heavyTable(folder: string, writers: number): Promise<HeavyTable> {
  const table = await tableIn(folder, writers);
  const [author] = table.writers;
  const id = documentId(WorkspaceId.parse(table.workspaceId), 'problem');
  const personId = PersonId.parse(author?.personId);
  await write({ folder, id, clientId: CLIENT_ID, personId }, (root) => {
    const words = Array.from({ length: PARAGRAPHS }, () => 'lang '.repeat(LETTERS_IN_EACH / 5));
    root.push(words.map(paragraph));
  });
  return { ...table, heavy: { folder, leastBytes: PARAGRAPHS * LETTERS_IN_EACH } };
}

/** The first paragraph, which somebody wrote last, once more: as one who sends words instead of changes does. */
export async function doubleLastParagraph(folder: string, workspaceId: string): Promise<void> {
  const id = documentId(WorkspaceId.parse(workspaceId), 'problem');
  await write({ folder, id, clientId: CLIENT_ID + 1 }, (root) => {
    const first = root.get(0);
    if (first instanceof Y.XmlElement) root.insert(1, [paragraph(lettersOf(first))]);
  });
}

interface Writing {
  readonly folder: string;
  readonly id: DocumentId;
  readonly clientId: number;
  readonly personId?: PersonId;
}

async function write(
  { folder, id, clientId, personId }: Writing,
  change: (root: Y.XmlFragment) => void,
): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  const { snapshot, updates } = await storage.documents.read(id);
  const doc = new Y.Doc();
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update);
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc.getXmlFragment(ROOT)));
  const claims = personId === undefined ? [] : [{ clientId, personId }];
  await storage.documents.append([{ id, update: Y.encodeStateAsUpdate(doc, before), claims }]);
  await storage.close();
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
