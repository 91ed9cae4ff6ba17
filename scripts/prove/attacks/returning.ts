import { setTimeout as wait } from 'node:timers/promises';
import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { DocumentProvider } from '../../../client/src/connection/documentProvider.ts';
import { createMemoryDocuments } from '../../../client/src/connection/memoryDocuments.ts';
import type { Road, RoadHandlers } from '../../../client/src/connection/road.ts';
import { Roads } from '../../../client/src/connection/roads.ts';
import { RawPolling } from '../../../server/src/collaboration/rawPolling.testkit.ts';
import { ORIGIN, type Visitor } from '../../load/httpVisitor.ts';
import { ROOT } from '../../load/typist.ts';
import { installPage } from '../page.ts';
import type { LiveTable } from './liveTable.ts';
import { until } from './table.ts';

export interface Absence {
  /** Milliseconds between the end of the server and its next start. */
  readonly away: number;
  /** Milliseconds from the asking to stop until everybody must be back. */
  readonly within: number;
}

const PAUSE = 20;
const LOST = 1006;

/**
 * The document provider of the browser, one for each writer, who all write while the server stops and starts again. They
 * wait as people's browsers wait, by chance.
 */
export async function comeBack(table: LiveTable, { away, within }: Absence) {
  const first = await table.start();
  const { port } = first.process;
  const tabs = await openTabs(port, table);
  const writing = startWriting(tabs);
  await wait(500);
  const begin = performance.now();
  await first.process.stop();
  await wait(away);
  const second = await table.start(port);
  const words = writing.stop();
  const isBack = await until(() => tabs.every(isSaved), Math.max(0, within - (performance.now() - begin)));
  const backIn = Math.round(performance.now() - begin);
  const late = tabs.filter((tab) => !isSaved(tab)).length;
  if (!isBack) await until(() => tabs.every(isSaved), within);
  const faults = [
    ...(isBack ? [] : [`${late} of ${tabs.length} people were not back in ${within} ms`]),
    ...wordFaults(tabs, words),
  ];
  for (const tab of tabs) tab.stop();
  await second.process.stop();
  return { faults, backIn };
}

function isSaved(tab: DocumentProvider): boolean {
  const { link, saved } = tab.getState();
  return link.kind === 'open' && saved.kind === 'saved';
}

async function openTabs(port: number, { writers, workspaceId }: LiveTable) {
  const cookies = new Map(writers.map(({ signInId, cookie }) => [signInId, cookie]));
  installPage({
    href: `http://127.0.0.1:${port}/`,
    addressOf: (url) => url,
    headersFor: (url) => ({
      origin: ORIGIN,
      cookie: cookies.get(new URL(url).searchParams.get('signIn') ?? '') ?? '',
    }),
  });
  const tabs = writers.map((person) => newTab(workspaceId, person));
  await Promise.all(tabs.map((tab) => tab.start()));
  if (!(await until(() => tabs.every(isSaved)))) throw new Error('not everybody came in');
  return tabs;
}

function newTab(workspaceId: string, { signInId, personId, cookie }: Visitor): DocumentProvider {
  const address = {
    workspaceId: WorkspaceId.parse(workspaceId),
    personId: PersonId.parse(personId),
    document: 'problem',
  };
  return new DocumentProvider(address, {
    store: createMemoryDocuments(),
    signIn: () => signInId,
    random: Math.random,
    // Who finds no server twice also looks for it over the other road.
    roads: new Roads(() => Promise.resolve((url, handlers) => pollingRoad(url, cookie, handlers))),
  });
}

/** Long-polling with the cookie of one person. */
function pollingRoad(url: string, cookie: string, { onOpen, onFrame, onClose }: RoadHandlers): Road {
  const line = new RawPolling(url, { origin: ORIGIN, cookie });
  line.on('open', onOpen);
  line.on('message', (data) => data instanceof Uint8Array && onFrame(Uint8Array.from(data)));
  line.on('unexpected-response', () => onClose(LOST));
  line.on('error', () => undefined);
  line.on('close', onClose);
  return {
    send: (frame) => line.send(frame),
    close() {
      line.removeAllListeners();
      line.on('error', () => undefined);
      line.terminate();
    },
  };
}

/** Each in turn writes a word that nobody else writes; `stop` says which. */
function startWriting(tabs: readonly DocumentProvider[]) {
  const words: string[] = [];
  const timer = setInterval(() => {
    const word = `<${words.length}-${crypto.randomUUID()}>`;
    const doc = tabs[words.length % tabs.length]?.getState().replica.doc;
    words.push(word);
    doc?.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(word)]);
      doc.getXmlFragment(ROOT).push([paragraph]);
    });
  }, PAUSE);
  return {
    stop(): readonly string[] {
      clearInterval(timer);
      return words;
    },
  };
}

/** Everybody has every word once. */
function wordFaults(tabs: readonly DocumentProvider[], words: readonly string[]): readonly string[] {
  const texts = tabs.map((tab) => tab.getState().replica.doc.getXmlFragment(ROOT).toJSON());
  return words.flatMap((word) => {
    const wrong = texts.filter((text) => text.split(word).length !== 2).length;
    return wrong === 0 ? [] : [`${word} is not there once for ${wrong} people`];
  });
}
