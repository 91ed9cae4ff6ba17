import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyTakenBack } from '#records/perspectives/emptyPerspective.ts';
import { PerspectivesTable, SECRET } from './perspectives.testkit.ts';

let here: PerspectivesTable;

beforeEach(async () => {
  here = await PerspectivesTable.open();
});
afterEach(() => here.close());

it('a card lets go of what was taken back before the server was broken off, once it starts again', async () => {
  const { samira, server } = here;
  await here.submitted(samira, 'citizen');
  await here.reveal();
  const [own] = await server.deps.storage.records.list('perspective');
  if (!own) throw new Error('nothing was handed in');
  const standing = { state: 'withdrawn', at: server.deps.now() } as const;
  const value = { ...own, version: own.version + 1, standing };
  await server.deps.storage.records.commit([{ kind: 'perspective', value }], []);
  const starting = { storage: server.deps.storage, documents: server.app.documents };
  expect(await emptyTakenBack(starting)).toBe(1);
  expect(await here.stored(samira, 'worry')).toBe('');
  const kept = await server.deps.storage.documents.read(
    documentId(own.workspaceId, perspectiveDocument(own.author)),
  );
  const bytes = Buffer.concat([...(kept.snapshot ? [kept.snapshot] : []), ...kept.updates]);
  expect(bytes.includes(SECRET)).toBe(false);
  expect(await emptyTakenBack(starting)).toBe(0);
});
