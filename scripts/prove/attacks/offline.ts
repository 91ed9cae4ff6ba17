import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { DocumentProvider } from '../../../client/src/connection/documentProvider.ts';
import { createMemoryDocuments } from '../../../client/src/connection/memoryDocuments.ts';
import type { OfflineDocuments } from '../../../client/src/connection/offlineDocuments.ts';
import { Roads } from '../../../client/src/connection/roads.ts';
import type { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import {
  ORIGIN,
  startTestServer,
  type TestServer,
  type Visitor,
} from '../../../server/src/collaboration/server.testkit.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { installPage } from '../page.ts';
import { stored, synced, until } from './table.ts';

const STEPS = 14;

/** P07, pitfall 1: the document provider of the browser, in two tabs that go offline, sleep and reload while another writes. */
export const OFFLINE: Attack = {
  id: 'P07',
  title: 'what was written offline, in a second tab or before a reload is there once',
  unit: 'visits',
  tries: { quick: 6, daily: 600, release: 600 },
  open: () => Promise.resolve(session(createMemoryDocuments)),
  openUnprotected: () => Promise.resolve(session(forgetful)),
};

/** A browser that keeps nothing of what is typed. */
function forgetful(): OfflineDocuments {
  return { ...createMemoryDocuments(), append: () => Promise.resolve() };
}

function session(newStore: () => OfflineDocuments): Session {
  return {
    async round(seed) {
      const server = await startTestServer({ connectionsPerPerson: 1_000, clientIdsPerHour: 1_000 });
      const browser = await Browser.open(server, newStore());
      const another = await synced(server, await server.join('participant', 'ministry'));
      try {
        const faults = await visit({ server, browser, another, random: randomFrom(seed) });
        return { tried: 1, faults };
      } finally {
        another.close();
        browser.close();
        await server.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

interface Visit {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly another: RawClient;
  readonly random: Random;
}

async function visit({ server, browser, another, random }: Visit): Promise<readonly string[]> {
  let words = 0;
  const next = () => `<${(words += 1)}>`;
  const actions: readonly (() => Promise<unknown> | undefined)[] = [
    async () => browser.write(random(2), next()),
    async () => browser.write(random(2), next()),
    async () => another.write(next()),
    async () => browser.goOffline(),
    () => browser.comeBack(),
    async () => browser.sleep(),
    () => browser.reload(random(2)),
  ];
  browser.goOffline();
  browser.write(0, next());
  await browser.reload(0);
  for (let step = 0; step < STEPS; step += 1) {
    await actions[random(actions.length)]?.();
    await until(() => false, random(30));
  }
  await browser.comeBack();
  const isSaved = (await browser.isSaved()) && (await until(() => another.isSaved()));
  const text = (await stored(server)).getXmlFragment('causes').toJSON();
  return [
    ...browser.faults,
    ...(isSaved ? [] : ['a tab, or the other person, is not saved after coming back']),
    ...Array.from({ length: words }, (_, index) => `<${index + 1}>`).flatMap((word) => {
      const times = text.split(word).length - 1;
      return times === 1 ? [] : [`${word} is there ${times} times; ${browser.whereIs(word)}`];
    }),
  ];
}

/** One browser of one person with two tabs, as far as the document provider can tell. */
class Browser {
  readonly #server: TestServer;
  readonly #visitor: Visitor;
  readonly #store: OfflineDocuments;
  /** What went wrong before anything could be lost. */
  readonly faults: string[] = [];
  #sockets: ReadonlySet<WebSocket> = new Set();
  #tabs: DocumentProvider[] = [];
  #isOffline = false;

  private constructor(server: TestServer, visitor: Visitor, store: OfflineDocuments) {
    this.#server = server;
    this.#visitor = visitor;
    this.#store = store;
  }

  static async open(server: TestServer, store: OfflineDocuments): Promise<Browser> {
    const browser = new Browser(server, await server.join('participant', 'citizen'), store);
    browser.#install();
    browser.#tabs = [await browser.#newTab(), await browser.#newTab()];
    if (!(await browser.isSaved())) browser.faults.push('a tab does not come in');
    return browser;
  }

  write(tab: number, word: string): void {
    const state = this.#tabs[tab]?.getState();
    const doc = state?.replica.doc;
    // Nobody can write there, so whatever is put in is not lost by the provider.
    if (state?.isFrozen)
      this.faults.push(`${word} goes into a tab that is closed: ${JSON.stringify(state.link)}`);
    doc?.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(word)]);
      doc.getXmlFragment('causes').push([paragraph]);
    });
  }

  goOffline(): void {
    this.#isOffline = true;
    window.dispatchEvent(new Event('offline'));
  }

  async comeBack(): Promise<void> {
    this.#isOffline = false;
    window.dispatchEvent(new Event('online'));
    await this.isSaved();
  }

  /** The line is gone without a word, as on a phone in a pocket. */
  sleep(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  async reload(tab: number): Promise<void> {
    // At once: what the page that goes asked of its database, comes before what the next one asks.
    this.#tabs[tab]?.stop();
    this.#tabs[tab] = await this.#newTab();
  }

  isSaved(): Promise<boolean> {
    return until(() => this.#tabs.every((tab) => tab.getState().saved.kind === 'saved'), 5_000);
  }

  /** To find out where a word got lost. */
  whereIs(word: string): string {
    const texts = this.#tabs.map((tab) => tab.getState().replica.doc.getXmlFragment('causes').toJSON());
    const aside = this.#tabs.map((tab) => tab.getState().setAside.length);
    return `in the tabs: ${texts.map((text) => text.includes(word)).join()}; put aside there: ${aside.join()}`;
  }

  close(): void {
    for (const tab of this.#tabs) tab.stop();
  }

  async #newTab(): Promise<DocumentProvider> {
    const { workspaceId } = this.#server;
    const address = { workspaceId, personId: this.#visitor.personId, document: 'problem' };
    const tab = new DocumentProvider(address, {
      store: this.#store,
      signIn: () => this.#visitor.signInId,
      random: () => 0.01,
      roads: new Roads(() => Promise.reject(new Error('WebSockets work here'))),
    });
    await tab.start();
    return tab;
  }

  /** Every socket carries the cookie of this person. */
  #install(): void {
    this.#sockets = installPage({
      href: `http://127.0.0.1:${this.#server.port}/`,
      addressOf: (url) => (this.#isOffline ? 'ws://127.0.0.1:9' : url),
      headersFor: () => ({ origin: ORIGIN, cookie: this.#visitor.cookie }),
    });
  }
}
