import { Comment } from '@opgave/shared/contract/commentRecord';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import * as Y from 'yjs';
import { openEmbeddedStorage } from '../../server/src/storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '../../server/src/storage/ports.ts';
import type { Random } from '../load/random.ts';

const BATCH = 500;
const DAY = 86_400_000;
const MOST_LETTERS = 40;

type Place = Pick<Comment, 'on' | 'passage'>;

/** Lays so many comments at words of the problem of the only table in this folder; the server has stopped. */
export async function layComments(folder: string, count: number, random: Random): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: Date.now });
  try {
    const [workspace] = await storage.records.list('workspace');
    if (!workspace) throw new Error('there is no table');
    const seats = await storage.records.listByWorkspace('seat', workspace.id);
    const doc = await problemOf(storage, workspace.id);
    const make = (index: number) => {
      const seat = seats[index % seats.length];
      const id = `measured${String(index).padStart(16, '0')}`;
      return Comment.parse({
        ...{ id, version: 1, workspaceId: workspace.id, author: seat?.personId, role: seat?.role },
        ...{ group: seat?.group, phase: workspace.phase, standing: { state: 'shown' } },
        ...{ text: `Reactie ${index}: dit zie ik bij ons anders gaan.`, placedAt: Date.now() - DAY + index },
        ...somewhere(doc, random),
      });
    };
    for (let from = 0; from < count; from += BATCH) {
      const some = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => make(from + index));
      await storage.records.commit(
        some.map((value) => ({ kind: 'comment', value })),
        [],
      );
    }
  } finally {
    await storage.close();
  }
}

async function problemOf({ documents }: Storage, id: Comment['workspaceId']): Promise<Y.Doc> {
  const { snapshot, updates } = await documents.read(documentId(id, 'problem'));
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return doc;
}

/** Some letters somewhere in the text. */
function somewhere(doc: Y.Doc, random: Random): Place {
  const blocks = PROBLEM_SECTIONS.flatMap(({ key }) =>
    textBlocks(doc.getXmlFragment(key)).map((block) => ({ key, block, length: inlineText(block).length })),
  ).filter(({ length }) => length > 0);
  const one = blocks[random(blocks.length)];
  if (!one) throw new Error('there is no text');
  const from = random(one.length);
  const to = Math.min(one.length, from + 1 + random(MOST_LETTERS));
  const passage = passageOf({ block: one.block, from, to });
  return { on: { kind: 'section', document: 'problem', section: one.key }, ...(passage && { passage }) };
}
