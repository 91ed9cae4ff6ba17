import type { Limits } from '@opgave/shared/contract/limits';
import { VersionsView, VersionText } from '@opgave/shared/contract/versions';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId, SignInId } from '@opgave/shared/ids';
import { vi } from 'vitest';
import type { Doc } from 'yjs';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { keepVersions } from '#facilitation/automaticSnapshots.ts';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** A table in `define` where people write, keep versions and put them back. */
export class VersionsTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly samira: TestBrowser;
  readonly karin: TestBrowser;

  private constructor(server: TestServer, table: TestTable, people: readonly [TestBrowser, TestBrowser]) {
    this.server = server;
    this.table = table;
    [this.samira, this.karin] = people;
  }

  static async open(more: object = {}, limits: Partial<Limits> = {}): Promise<VersionsTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage, limits });
    const table = await makeTable(server, more);
    const people = [await table.join('participant', 'citizen'), await table.join('participant', 'agency')];
    await moveTo(server, table, 'define');
    const [samira, karin] = people;
    if (!samira || !karin) throw new Error('nobody came');
    return new VersionsTable(server, table, [samira, karin]);
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/versions/problem${rest}`;
  }

  async write(who: TestBrowser, text: string, root = 'causes'): Promise<void> {
    await this.change(who, (doc) => writeParagraph(doc, root, text));
  }

  change(who: TestBrowser, edit: (doc: Doc) => void): Promise<void> {
    const id = documentId(this.table.id, 'problem');
    return this.server.app.documents.change(id, PersonId.parse(who.personId), edit);
  }

  /** What happens by itself at least every half hour of writing. */
  async keep(): Promise<void> {
    this.server.wait(60_000);
    const deps = { ...this.server.deps, documents: this.server.app.documents };
    await keepVersions(deps, [this.table.id]);
  }

  restore(who: TestBrowser, number: number, sections: readonly string[] = ['causes']) {
    return who.post(this.at(`/${number}/restore`), { sections });
  }

  async list(who: TestBrowser): Promise<VersionsView> {
    return VersionsView.parse((await who.get(this.at())).body);
  }

  /** The words of a section, one line per block. */
  async words(who: TestBrowser, number: number | 'now', section = 'causes'): Promise<readonly string[]> {
    const { sections } = VersionText.parse((await who.get(this.at(`/${number}`))).body);
    const blocks = sections.find((one) => one.section === section)?.blocks ?? [];
    return blocks.map(({ text }) => text);
  }

  /** A raw connection to the text that is in step with the server. */
  async connect(who: TestBrowser): Promise<RawClient> {
    const url = `${this.server.address.replace('http', 'ws')}/collab/${this.table.id}`;
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const visitor = { signInId: SignInId.parse(who.signIn), cookie };
    const client = new RawClient({ url }, visitor, { origin: ORIGIN });
    await vi.waitUntil(() => client.isSynced);
    return client;
  }
}
