import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import { insertIn, newestSocket, playServer, shownIn, startProvider } from './provider.testkit.ts';

let provider: DocumentProvider;

playServer();

beforeEach(async () => {
  provider = await startProvider(createMemoryDocuments());
});

afterEach(() => provider.stop());

function othersWrite(server: FakeServer, text: string): void {
  const before = Y.encodeStateVector(server.doc);
  server.doc.getXmlFragment('causes').insert(0, [new Y.XmlText(text)]);
  server.tell(Y.encodeStateAsUpdate(server.doc, before));
}

it('waits with what others write, and sends what one writes oneself', () => {
  const server = new FakeServer(newestSocket());
  provider.getState().replica.remoteChanges.waitFor(3_000);

  othersWrite(server, 'Van een ander.');
  insertIn(provider, 'Van mij.', 0);
  vi.advanceTimersByTime(1);
  server.take();

  expect(shownIn(provider)).not.toContain('Van een ander.');
  expect(server.doc.getXmlFragment('causes').toString()).toContain('Van mij.');
  vi.advanceTimersByTime(3_000);
  expect(shownIn(provider)).toContain('Van een ander.');
  expect(shownIn(provider)).toContain('Van mij.');
});

it('comes back for what cannot be understood also when that had to wait', () => {
  const socket = newestSocket();
  const server = new FakeServer(socket);
  provider.getState().replica.remoteChanges.waitFor(3_000);
  server.tell(new Uint8Array([255, 255, 255]));
  expect(provider.getState().link.kind).toBe('open');
  vi.advanceTimersByTime(3_000);
  expect(provider.getState().link.kind).not.toBe('open');
});

it('shows what waited when the line goes, and keeps nobody there who was only heard of', () => {
  const server = new FakeServer(newestSocket());
  const { remoteChanges, awareness } = provider.getState().replica;
  remoteChanges.waitFor(3_000);
  const somebody = new Awareness(new Y.Doc());
  somebody.setLocalState({ cursor: null, user: {} });
  othersWrite(server, 'Van een ander.');
  server.tellWhere(encodeAwarenessUpdate(somebody, [somebody.clientID]));

  newestSocket().end(1006);

  expect(shownIn(provider)).toContain('Van een ander.');
  expect([...awareness.states.keys()]).toEqual([awareness.clientID]);
  somebody.destroy();
});

it('sets aside what is refused, and nothing of what waited', () => {
  const server = new FakeServer(newestSocket());
  server.acknowledge();
  provider.getState().replica.remoteChanges.waitFor(3_000);
  othersWrite(server, 'Van een ander.');
  insertIn(provider, 'Van mij.', 0);
  vi.advanceTimersByTime(1);

  server.refuse(true);

  expect(provider.getState().setAside.map(({ text }) => text)).toEqual(['Van mij.']);
  expect(shownIn(provider)).toContain('Van een ander.');
});
