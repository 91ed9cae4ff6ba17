import { LIVE_PATH } from '@opgave/shared/contract/events';
import { type OwnPerspectiveView, PerspectivesView } from '@opgave/shared/contract/perspectives';
import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { PersonId, SignInId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import { io, type Socket } from 'socket.io-client';
import { vi } from 'vitest';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { pagesOfTable } from './endpoints.testkit.ts';
import { STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** Stands in every answer of these tests, to look for where it may not be. */
export const SECRET = 'korenbloemgeheim';
export const OUTSIDE = `Ik sprak een man aan de balie. Hij betaalt wie het hardst roept. ${SECRET}`;

/** What somebody of this group writes, in the order in which it may be written. */
function wordsOf(group: Group, mark: string): readonly (readonly [PerspectiveRoot, string])[] {
  const common = ['notice', 'need', 'worry', 'value', 'letGo'] as const;
  const own: readonly PerspectiveRoot[] =
    group === 'citizen' ? ['citizen.1', 'citizen.2'] : ['agency.1', 'agency.2'];
  const outside = group === 'citizen' ? [] : [['outside', OUTSIDE] as const];
  return [...outside, ...[...common, ...own].map((root) => [root, `${root} ${mark}`] as const)];
}

/** A table in `explore` with two from outside and one from inside, who write over real connections. */
export class PerspectivesTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly samira: TestBrowser;
  readonly dirk: TestBrowser;
  readonly karin: TestBrowser;
  readonly #clients: RawClient[] = [];
  readonly #sockets: Socket[] = [];

  private constructor(
    server: TestServer,
    table: TestTable,
    people: { samira: TestBrowser; dirk: TestBrowser; karin: TestBrowser },
  ) {
    this.server = server;
    this.table = table;
    this.samira = people.samira;
    this.dirk = people.dirk;
    this.karin = people.karin;
  }

  static async open(more: object = {}): Promise<PerspectivesTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage });
    const table = await makeTable(server, more);
    const people = {
      samira: await table.join('participant', 'citizen'),
      dirk: await table.join('participant', 'citizen'),
      karin: await table.join('participant', 'agency'),
    };
    await moveTo(server, table, 'explore');
    return new PerspectivesTable(server, table, people);
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const socket of this.#sockets) socket.disconnect();
    await this.server.stop();
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/perspectives${rest}`;
  }

  async tellStory(): Promise<void> {
    const told = await this.samira.post(`/workspaces/${this.table.id}/experiences`, STORY);
    demand(told.status === 201, told.text);
  }

  /** A raw connection to the perspective of somebody. */
  connect(who: TestBrowser, whose: TestBrowser = who): RawClient {
    const url = `${this.server.address.replace('http', 'ws')}/collab/${this.table.id}`;
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const visitor = { signInId: SignInId.parse(who.signIn), cookie };
    const document = perspectiveDocument(PersonId.parse(whose.personId));
    const client = new RawClient({ url }, visitor, { document, origin: ORIGIN });
    this.#clients.push(client);
    return client;
  }

  async synced(who: TestBrowser, whose: TestBrowser = who): Promise<RawClient> {
    const client = this.connect(who, whose);
    await vi.waitFor(() => demand(client.isSynced, 'not synchronised'));
    return client;
  }

  /** A live connection of which every byte is kept. */
  async listen(who: TestBrowser): Promise<{ readonly socket: Socket; readonly heard: string[] }> {
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const socket = io(this.server.address, {
      path: LIVE_PATH,
      auth: { workspaceId: this.table.id, signIn: who.signIn },
      extraHeaders: { cookie, origin: ORIGIN },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    this.#sockets.push(socket);
    const heard: string[] = [];
    await new Promise<void>((connected, refused) => {
      socket.once('connect', () => connected());
      socket.once('connect_error', refused);
    });
    socket.io.engine.on('data', (data: unknown) => heard.push(String(data)));
    return { socket, heard };
  }

  async view(who: TestBrowser): Promise<PerspectivesView> {
    const answer = await who.get(this.at());
    demand(answer.status === 200, answer.text);
    return PerspectivesView.parse(answer.body);
  }

  async mine(who: TestBrowser): Promise<OwnPerspectiveView> {
    const { mine } = await this.view(who);
    if (!mine) throw new Error('nothing was begun');
    return mine;
  }

  async start(who: TestBrowser): Promise<void> {
    const answer = await who.post(this.at('/mine'));
    demand(answer.status === 201, answer.text);
  }

  /** Writes everything that is asked over a connection of one's own, and chooses a value. */
  async write(who: TestBrowser, group: Group, mark = SECRET): Promise<void> {
    await this.start(who);
    const client = await this.synced(who);
    for (const [root, words] of wordsOf(group, mark)) {
      client.write(words, root);
      await vi.waitFor(() => demand(client.isSaved(), 'not saved'));
    }
    client.close();
    await this.choose(who, { valueKey: 'privacy' });
  }

  async choose(who: TestBrowser, change: object) {
    return who.patch(this.at('/mine'), { version: (await this.mine(who)).version, ...change });
  }

  async step(who: TestBrowser, step: 'submit' | 'reopen' | 'withdraw') {
    return who.post(this.at(`/mine/${step}`), { version: (await this.mine(who)).version });
  }

  async submitted(who: TestBrowser, group: Group, mark = SECRET): Promise<void> {
    await this.write(who, group, mark);
    const answer = await this.step(who, 'submit');
    demand(answer.status === 204, answer.text);
  }

  reveal(who: TestBrowser = this.table.facilitator, ready = 1) {
    return who.post(this.at('/reveal'), { ready });
  }

  /** What stands in the document on the server. */
  async stored(whose: TestBrowser, root: PerspectiveRoot): Promise<string> {
    const id = documentId(this.table.id, perspectiveDocument(PersonId.parse(whose.personId)));
    const { doc } = await this.server.app.documents.read(id);
    return textOfRoot(doc.getXmlFragment(root));
  }

  /** Everything that this person can fetch from the table, and the figures of the server. */
  async everything(who: TestBrowser): Promise<string> {
    const base = `/workspaces/${this.table.id}`;
    const pages = pagesOfTable(this.server);
    const answers = await Promise.all([...pages.map((page) => who.get(`${base}${page}`)), who.get('/me')]);
    return [...answers.map(({ text }) => text), await this.server.deps.metrics.text()].join('\n');
  }
}

function demand(isSo: boolean, why: string): void {
  if (!isSo) throw new Error(why);
}
