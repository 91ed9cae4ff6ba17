import { MyMail } from '@opgave/shared/contract/mail';
import request from 'supertest';
import { openPostOffice, type PostOffice } from '#mail/testPostOffice.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { CAUSES, SECRET } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

export const DAY = 86_400_000;
const HOUR = DAY / 24;

/** A table in `define`, with a mail server that can be read. */
export class MailTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly office: PostOffice;

  private constructor(server: TestServer, table: TestTable, office: PostOffice) {
    this.server = server;
    this.table = table;
    this.office = office;
  }

  static async open(): Promise<MailTable> {
    const office = await openPostOffice();
    const server = await startTestServer({
      ...{ openStorage: openEmbeddedStorage, smtpUrl: office.url },
      // Days go by in these tests.
      limits: { signInIdleMilliseconds: 90 * DAY, signInMaxMilliseconds: 90 * DAY },
    });
    const table = await makeTable(server);
    await moveTo(server, table, 'define');
    await server.app.notifications.catchUp();
    return new MailTable(server, table, office);
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.office.close();
  }

  /** Lets time go by and everything be done that is due then. */
  async later(milliseconds = 0): Promise<void> {
    await this.server.app.notifications.catchUp();
    this.server.wait(milliseconds);
    await this.server.app.notifications.catchUp();
  }

  /** Asks for mail and confirms the address. */
  async wantsMail(who: TestBrowser, wish: object = {}): Promise<void> {
    const body = { address: `${who.personId}@post.example`, rhythm: 'daily', isAtOnce: false, ...wish };
    await who.post('/me/mail', body);
    await this.later();
    await this.press(this.linkIn('/mail/confirm/'));
    this.forget();
  }

  /** Somebody from outside says something, and this many answers come. */
  async answered(who: TestBrowser, by: TestBrowser, times = 1): Promise<string> {
    const path = `/workspaces/${this.table.id}/comments`;
    this.server.wait(1);
    const { body } = await who.post(path, { on: CAUSES, text: `Niemand kijkt. ${SECRET}` });
    for (let time = 1; time <= times; time += 1) {
      this.server.wait(1);
      await by.post(`${path}/${body.id}/replies`, { text: `Antwoord ${time}.` });
    }
    return String(body.id);
  }

  async myMail(who: TestBrowser): Promise<MyMail> {
    return MyMail.parse((await who.get('/me/mail')).body);
  }

  /** The newest link of this kind that was mailed, as a path. */
  linkIn(start: string): string {
    const text = this.office.mails.at(-1)?.text ?? '';
    const found = new RegExp(`${ORIGIN}(${start}[\\w-]+)`).exec(text)?.[1];
    if (found === undefined) throw new Error(`no ${start} in: ${text}`);
    return found;
  }

  look(path: string) {
    return request(this.server.address).get(path);
  }

  press(path: string) {
    return request(this.server.address)
      .post(path)
      .set('Origin', ORIGIN)
      .type('form')
      .send('List-Unsubscribe=One-Click');
  }

  forget(): void {
    this.server.wait(HOUR);
  }
}
