import { CommentsView, type CommentView } from '@opgave/shared/contract/comments';
import type { Limits } from '@opgave/shared/contract/limits';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import type { GateFacts } from '@opgave/shared/method/facts';
import * as Y from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** Stands in every comment of these tests, to look for where it may not be. */
export const SECRET = 'lavendelgeheim';
export const REASON = 'Hierin staat de naam van een buurvrouw.';
export const CAUSES = { kind: 'section', document: 'problem', section: 'causes' } as const;
export const QUESTION = { kind: 'section', document: 'fundamentals', section: 'F1' } as const;

/** A table in `define`, with what people do there with comments. */
export class CommentsTable {
  readonly server: TestServer;
  readonly table: TestTable;

  private constructor(server: TestServer, table: TestTable) {
    this.server = server;
    this.table = table;
  }

  static async open(limits: Partial<Limits> = {}): Promise<CommentsTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage, limits });
    const table = await makeTable(server);
    await moveTo(server, table, 'define');
    return new CommentsTable(server, table);
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/comments${rest}`;
  }

  post(who: TestBrowser, more: object = {}) {
    this.server.wait(1);
    return who.post(this.at(), { on: CAUSES, text: `Niemand kijkt naar het geheel. ${SECRET}`, ...more });
  }

  /** Places a comment and answers with its id. */
  async placed(who: TestBrowser, more: object = {}): Promise<string> {
    const { body } = await this.post(who, more);
    return String(body.id);
  }

  answer(who: TestBrowser, id: string, text = 'Dank. Dat nemen we mee.') {
    this.server.wait(1);
    return who.post(this.at(`/${id}/replies`), { text });
  }

  async seenBy(who: TestBrowser): Promise<readonly CommentView[]> {
    return CommentsView.parse((await who.get(this.at())).body);
  }

  /** The first comment that this person reads. */
  async theOne(who: TestBrowser): Promise<CommentView> {
    const [first] = await this.seenBy(who);
    if (!first) throw new Error('no comment');
    return first;
  }

  /** What holds the gate, as everyone may ask. */
  async gate() {
    const { body } = await this.table.facilitator.get(`/workspaces/${this.table.id}/gates`);
    return body.gates.find(({ code }: { code: string }) => code === 'DEF_OUTSIDE_ANSWERED');
  }

  /** What the gates read. */
  async facts(): Promise<GateFacts> {
    const { deps, app } = this.server;
    const workspace = await deps.storage.records.get('workspace', this.table.id);
    if (!workspace) throw new Error('no workspace');
    return gatherFacts({ ...deps, documents: app.documents }, workspace);
  }

  /** Somebody writes this in a text of the table. */
  async write(who: TestBrowser, text: string, { document = 'problem', root = 'causes' } = {}): Promise<void> {
    const id = documentId(this.table.id, document);
    await this.server.app.documents.change(id, PersonId.parse(who.personId), (doc) => {
      const block = new Y.XmlElement('paragraph');
      block.insert(0, [new Y.XmlText(text)]);
      doc.getXmlFragment(root).push([block]);
    });
  }

  /** Everything that this person can fetch from the table. */
  async everything(who: TestBrowser): Promise<string> {
    const paths = ['/comments', '/experiences', '/statements', '/parked', '/people', '/gates', '/events'];
    const base = `/workspaces/${this.table.id}`;
    const answers = await Promise.all(paths.map((path) => who.get(`${base}${path}`)));
    return answers.map(({ text }) => text).join('\n');
  }
}
