import { AppError } from '@opgave/shared/contract/errors';
import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Documents } from '#records/documents.ts';
import { emptyTakenBack } from '#records/perspectives/emptyPerspective.ts';
import { PerspectivesTable, SECRET } from './perspectives.testkit.ts';

let here: PerspectivesTable;

beforeEach(async () => {
  here = await PerspectivesTable.open();
});
afterEach(() => here.close());

/** Broken off right after it was noted that the card of Samira was taken back. */
async function takenBack() {
  const { samira, server } = here;
  await here.submitted(samira, 'citizen');
  await here.reveal();
  const [own] = await server.deps.storage.records.list('perspective');
  if (!own) throw new Error('nothing was handed in');
  const standing = { state: 'withdrawn', at: server.deps.now() } as const;
  const value = { ...own, version: own.version + 1, standing };
  await server.deps.storage.records.commit([{ kind: 'perspective', value }], []);
  return { author: own.author, id: documentId(own.workspaceId, perspectiveDocument(own.author)) };
}

function starting(more: Partial<Documents> = {}) {
  const { app, deps } = here.server;
  return { storage: deps.storage, documents: { ...app.documents, ...more } };
}

it('a card lets go of what was taken back before the server was broken off, once it starts again', async () => {
  const { id } = await takenBack();
  expect(await emptyTakenBack(starting())).toEqual({ emptied: 1, left: 0 });
  expect(await here.stored(here.samira, 'worry')).toBe('');
  expect(await bytesOf(id)).not.toContain(SECRET);
  expect(await emptyTakenBack(starting())).toEqual({ emptied: 0, left: 0 });
});

it('a card lets go of it too when its words were out of the text and not yet out of its log', async () => {
  const { id, author } = await takenBack();
  await here.server.app.documents.change(id, author, (doc) => {
    for (const root of PERSPECTIVE_ROOTS) doc.getXmlFragment(root).delete(0, doc.getXmlFragment(root).length);
  });
  expect(await bytesOf(id)).toContain(SECRET);
  expect(await emptyTakenBack(starting())).toEqual({ emptied: 1, left: 0 });
  expect(await bytesOf(id)).not.toContain(SECRET);
});

it('P05 a card whose text is damaged keeps no server from starting, and is told of', async () => {
  const { id } = await takenBack();
  const change: Documents['change'] = () => Promise.reject(new AppError('document-damaged'));
  expect(await emptyTakenBack(starting({ change }))).toEqual({ emptied: 0, left: 1 });
  expect(await bytesOf(id)).toContain(SECRET);
});

async function bytesOf(id: ReturnType<typeof documentId>): Promise<string> {
  const { snapshot, updates } = await here.server.deps.storage.documents.read(id);
  return Buffer.concat([...(snapshot ? [snapshot] : []), ...updates]).toString('latin1');
}
