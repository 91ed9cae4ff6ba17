import { PersonId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { endLeftDocuments } from './leftDocuments.ts';
import { firstWords, insertIn, newestSocket, playServer, shownIn } from './provider.testkit.ts';
import { forgetSignIn, takeSignIn } from './signIn.ts';
import { useDocument } from './useDocument.ts';

const ADDRESS = {
  workspaceId: WorkspaceId.parse('workspace0000000'),
  personId: PersonId.parse('person0000000000'),
  document: 'problem',
};
/** A table that allows no copies: what is typed is nowhere but in this tab. */
const KEEPS_COPIES = false;

playServer();

afterEach(() => {
  endLeftDocuments(ADDRESS.personId);
  forgetSignIn();
});

async function openPage(document = ADDRESS.document) {
  const page = renderHook(() => useDocument({ ...ADDRESS, document }, KEEPS_COPIES));
  await act(() => vi.advanceTimersByTimeAsync(1));
  const provider = page.result.current?.provider;
  if (!provider) throw new Error('The document does not open.');
  return { provider, leave: page.unmount };
}

function insertAndSend(provider: DocumentProvider, text: string, index: number): void {
  insertIn(provider, text, index);
  vi.advanceTimersByTime(30);
}

const textOf = (server: FakeServer) => server.doc.getXmlFragment('causes').toString();

it('P07 sends the last letters of a page that one leaves before they went', async () => {
  const page = await openPage();
  const server = new FakeServer(newestSocket());
  insertIn(page.provider, 'Elke', 0);
  vi.advanceTimersByTime(1);
  insertIn(page.provider, ' dienst', 4);

  page.leave();
  vi.advanceTimersByTime(30);
  server.take();

  expect(textOf(server)).toBe('<paragraph>Elke dienst</paragraph>');
  server.acknowledge();
  expect(newestSocket().readyState).toBe(3);
});

it('P07 sends what was typed without a line, also when one went to another page meanwhile, and warns until then', async () => {
  const page = await openPage();
  new FakeServer(newestSocket()).acknowledge();
  newestSocket().end(1006);
  insertIn(page.provider, 'Elke dienst', 0);
  page.leave();

  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  const server = new FakeServer(newestSocket());
  expect(textOf(server)).toBe('<paragraph>Elke dienst</paragraph>');
  server.acknowledge();

  expect(newestSocket().readyState).toBe(3);
  const later = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(later);
  expect(later.defaultPrevented).toBe(false);
});

it('P07 shows every typed word when one comes back to a page before they were saved', async () => {
  const page = await openPage();
  new FakeServer(newestSocket()).acknowledge();
  newestSocket().end(1006);
  insertIn(page.provider, 'Elke dienst', 0);
  page.leave();

  const again = await openPage();

  expect(shownIn(again.provider)).toBe('<paragraph>Elke dienst</paragraph>');
  again.leave();
});

it('lets go at once of a page on which all is saved, and of all pages of whoever signs out', async () => {
  const saved = await openPage();
  new FakeServer(newestSocket()).acknowledge();
  saved.leave();
  expect(newestSocket().readyState).toBe(3);

  const page = await openPage();
  new FakeServer(newestSocket());
  insertIn(page.provider, 'Elke dienst', 0);
  page.leave();
  expect(newestSocket().readyState).toBe(1);
  endLeftDocuments(ADDRESS.personId);
  expect(newestSocket().readyState).toBe(3);
});

it('P34 sends what somebody left as theirs, also when the tab is somebody else by then', async () => {
  takeSignIn(SignInId.parse('samira0000000000'));
  const page = await openPage();
  new FakeServer(newestSocket()).acknowledge();
  newestSocket().end(1006);
  insertIn(page.provider, 'Elke dienst', 0);
  page.leave();

  takeSignIn(SignInId.parse('joost00000000000'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(newestSocket().url).toContain('samira0000000000');

  newestSocket().end(4401);
  takeSignIn(SignInId.parse('samira1111111111'));
  const again = await openPage();
  expect(newestSocket().url).toContain('samira1111111111');
  again.leave();
});

it('P07 does not let go of a page before words that were taken out are out on the server as well', async () => {
  const page = await openPage();
  const before = new FakeServer(newestSocket());
  insertAndSend(page.provider, 'Elke dienst', 0);
  before.take();
  before.acknowledge();
  firstWords(page.provider)?.delete(4, 7);
  vi.advanceTimersByTime(30);
  newestSocket().end(1006);
  page.leave();
  await vi.advanceTimersByTimeAsync(1_000);

  newestSocket().accept();
  expect(newestSocket().readyState).toBe(1);
  const server = new FakeServer(newestSocket(), Y.encodeStateAsUpdate(before.doc));
  expect(textOf(server)).toBe('<paragraph>Elke</paragraph>');
  server.acknowledge();
  expect(newestSocket().readyState).toBe(3);
});

it('P07 sets aside of a page that one left only the words that the server did not take', async () => {
  const page = await openPage();
  const server = new FakeServer(newestSocket());
  insertAndSend(page.provider, 'Elke dienst', 0);
  server.take();
  insertAndSend(page.provider, ' telt', 11);
  page.leave();

  server.refuse(true);
  const fresh = new FakeServer(newestSocket(), Y.encodeStateAsUpdate(server.doc));
  fresh.acknowledge();

  expect(page.provider.getState().setAside.map(({ text }) => text)).toEqual(['telt']);
  expect(newestSocket().readyState).toBe(3);
});

it('P07 sends what one left when the sign-in ended as soon as one is back at any page', async () => {
  const page = await openPage();
  new FakeServer(newestSocket()).acknowledge();
  insertIn(page.provider, 'Elke dienst', 0);
  newestSocket().end(4401);
  page.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  const before = new Set(FakeWebSocket.all);

  const other = await openPage('fundamentals');

  const opened = FakeWebSocket.all.filter((socket) => !before.has(socket));
  expect(opened.map(({ url }) => new URL(url).pathname)).toEqual([
    '/collab/workspace0000000/problem',
    '/collab/workspace0000000/fundamentals',
  ]);
  other.leave();
});
