import type { AddressInfo } from 'node:net';
import { CommentsView, type CommentView } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, placeOf, textBlocks } from '@opgave/shared/document/passages';
import { PersonId, SignInId } from '@opgave/shared/ids';
import { expect, it, vi } from 'vitest';
import type { Doc } from 'yjs';
import { createApp } from '#app.ts';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { CAUSES } from './comments.testkit.ts';
import { createBrowser, type TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const KEPT = 'Iedere dienst stuurt een eigen brief.';
const LOST = 'Niemand kijkt naar het geheel.';

interface Damage {
  isThere: boolean;
}

/** Storage in which the update with the second sentence is no longer as it was written. */
function withDamage(storage: Storage, damage: Damage): Storage {
  const { documents } = storage;
  return {
    ...storage,
    documents: {
      append: (appends) => documents.append(appends),
      compact: (id, snapshot, covers) => documents.compact(id, snapshot, covers),
      read: (id) => (damage.isThere ? Promise.reject(new AppError('document-damaged')) : documents.read(id)),
      salvage: async (id) =>
        (await documents.salvage(id)).filter((update) => !Buffer.from(update).includes(LOST)),
    },
  };
}

/** Somebody writes a sentence, and somebody comments on its words. */
async function commentedOn(server: TestServer, table: TestTable, who: TestBrowser, sentence: string) {
  const id = documentId(table.id, 'problem');
  await server.app.documents.change(id, PersonId.parse(who.personId), (doc) =>
    writeParagraph(doc, 'causes', sentence),
  );
  const { doc } = await server.app.documents.read(id);
  const block = textBlocks(doc.getXmlFragment('causes')).find((one) => inlineText(one) === sentence);
  const passage = block && passageOf({ block, from: 0, to: sentence.length - 1 });
  const body = { on: CAUSES, passage, text: `Over: ${sentence}` };
  expect((await who.post(`/workspaces/${table.id}/comments`, body)).status).toBe(201);
}

/** The same data served by a process that was started anew: what this person gets of comments and text. */
async function readAnew({ deps }: TestServer, table: TestTable, who: TestBrowser) {
  const app = createApp(deps);
  await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, app.server.address());
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signInId = SignInId.parse([...who.cookies.keys()][0]?.slice(SIGN_IN_COOKIE.length));
  const client = new RawClient(
    { url: `ws://127.0.0.1:${port}/collab/${table.id}` },
    { signInId, cookie },
    { document: 'problem', origin: ORIGIN },
  );
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  const browser = createBrowser(`http://127.0.0.1:${port}`, ORIGIN, who.cookies);
  browser.signIn = who.signIn;
  const { body } = await browser.get(`/workspaces/${table.id}/comments`);
  const comments = CommentsView.parse(body);
  const read = { isDamaged: client.isToldOfDamage, said: standing(client.doc, comments) };
  client.close();
  await app.close();
  return read;
}

/** Of each comment the words that it quotes, and the words at which it stands. */
function standing(doc: Doc, comments: readonly CommentView[]) {
  const root = doc.getXmlFragment('causes');
  return comments.map(({ passage }) => {
    const place = passage && placeOf(root, passage);
    return [passage?.quote, place && inlineText(place.block).slice(place.from, place.to)];
  });
}

it('pitfall 6: when a part of a text is damaged its comments stay listed with their quote, others stay at their words, and all are back after the repair', async () => {
  const damage = { isThere: false };
  const server = await startTestServer({
    openStorage: async (options) => withDamage(await openEmbeddedStorage(options), damage),
  });
  const table = await makeTable(server);
  await moveTo(server, table, 'define');
  const karin = await table.join('participant', 'agency');
  await commentedOn(server, table, karin, KEPT);
  server.wait(1);
  await commentedOn(server, table, karin, LOST);
  const [kept, lost] = [KEPT.slice(0, -1), LOST.slice(0, -1)];

  damage.isThere = true;
  const damaged = await readAnew(server, table, karin);
  expect(damaged.isDamaged).toBe(true);
  expect(damaged.said).toEqual([
    [kept, kept],
    [lost, undefined],
  ]);

  damage.isThere = false;
  const repaired = await readAnew(server, table, karin);
  expect(repaired.isDamaged).toBe(false);
  expect(repaired.said).toEqual([
    [kept, kept],
    [lost, lost],
  ]);
  await server.stop();
});
