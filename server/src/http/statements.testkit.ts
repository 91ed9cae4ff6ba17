import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

export const TEXT = 'Mensen weten niet welke rekening ze eerst moeten betalen.';
export const REASON = 'Deze zin noemt iemand die we allemaal kennen.';

/** A table in `explore` with one citizen, and what people do there with statements. */
export class StatementsTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly samira: TestBrowser;

  private constructor(server: TestServer, table: TestTable, samira: TestBrowser) {
    this.server = server;
    this.table = table;
    this.samira = samira;
  }

  static async open(): Promise<StatementsTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage });
    const table = await makeTable(server);
    const samira = await table.join('participant', 'citizen');
    await moveTo(server, table, 'explore');
    return new StatementsTable(server, table, samira);
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/statements${rest}`;
  }

  place(by: TestBrowser, text = TEXT) {
    return by.post(this.at(), { text });
  }

  vote(by: TestBrowser, id: string, reaction: string | null, version = 0) {
    return by.post(this.at(`/${id}/vote`), { version, reaction });
  }

  /** Places one a second later than the last, and returns its id. */
  async placed(by = this.samira, text = TEXT): Promise<string> {
    this.server.wait(1_000);
    return String((await this.place(by, text)).body.id);
  }

  async seen(by: TestBrowser): Promise<readonly StatementView[]> {
    return StatementsView.parse((await by.get(this.at())).body);
  }

  async only(by: TestBrowser): Promise<StatementView> {
    const [first] = await this.seen(by);
    if (!first) throw new Error('no statement');
    return first;
  }
}
