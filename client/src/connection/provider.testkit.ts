import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { afterEach, beforeEach, vi } from 'vitest';
import * as Y from 'yjs';
import { DocumentProvider } from './documentProvider.ts';
import { FakeWebSocket } from './fakeServer.testkit.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import type { OpenRoad } from './road.ts';
import { Roads } from './roads.ts';

const ADDRESS = {
  workspaceId: WorkspaceId.parse('workspace0000000'),
  personId: PersonId.parse('person0000000000'),
  document: 'problem',
};
export const KEY = `${ADDRESS.personId}/${ADDRESS.workspaceId}/problem`;

/** Around every test of the file that calls this: a clock and a server that the test plays. */
export function playServer(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeWebSocket);
    FakeWebSocket.all = [];
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

export function newestSocket(): FakeWebSocket {
  const socket = FakeWebSocket.all.at(-1);
  if (!socket) throw new Error('No connection was asked for.');
  return socket;
}

/** A provider that takes the browser's WebSocket for `FakeWebSocket`; the test puts that in place. */
export async function startProvider(
  store: OfflineDocuments,
  loadPolling: () => Promise<OpenRoad> = () => Promise.reject(new Error('there is no other road')),
): Promise<DocumentProvider> {
  const made = new DocumentProvider(ADDRESS, {
    store,
    signIn: () => 'signin0000000000',
    random: () => 1,
    roads: new Roads(loadPolling),
  });
  await made.start();
  return made;
}

export function insertIn(provider: DocumentProvider, text: string, index: number): void {
  const root = provider.getState().replica.doc.getXmlFragment('causes');
  if (root.length === 0) {
    root.doc?.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      root.insert(0, [paragraph]);
    });
    return;
  }
  firstWords(provider)?.insert(index, text);
}

export function firstWords(provider: DocumentProvider): Y.XmlText | undefined {
  const first = provider.getState().replica.doc.getXmlFragment('causes').get(0);
  const words = first instanceof Y.XmlElement ? first.get(0) : undefined;
  return words instanceof Y.XmlText ? words : undefined;
}

export function shownIn(provider: DocumentProvider): string {
  return provider.getState().replica.doc.getXmlFragment('causes').toString();
}
