import { Entered } from '@opgave/shared/contract/door';
import { PeopleView, type PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Page } from '@playwright/test';
import type { Language, Say } from '../words.ts';
import { DoorPage } from './DoorPage.ts';
import { GatesPage } from './GatesPage.ts';
import { PeoplePage } from './PeoplePage.ts';
import { SheetPage } from './SheetPage.ts';
import { TablePage } from './TablePage.ts';

/** Somebody in front of a browser, with every page they may come across. */
export class Person {
  readonly page: Page;
  readonly say: Say;
  readonly door: DoorPage;
  readonly table: TablePage;
  readonly sheet: SheetPage;
  readonly gates: GatesPage;
  readonly people: PeoplePage;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
    this.door = new DoorPage(page, say);
    this.table = new TablePage(page, say);
    this.sheet = new SheetPage(page, say);
    this.gates = new GatesPage(page, say);
    this.people = new PeoplePage(page, say);
  }

  /** The address of the table they are at: `/w/te-veel-brieven`. */
  get tableAddress(): string {
    const table = /^\/w\/[^/]+/.exec(new URL(this.page.url()).pathname)?.[0];
    if (table === undefined) throw new Error(`Not at a table: ${this.page.url()}`);
    return table;
  }

  async workspaceId(): Promise<WorkspaceId> {
    const slug = this.tableAddress.replace('/w/', '');
    const { answer } = await this.ask('GET', `/workspaces/by-slug/${slug}`);
    return WorkspaceView.parse(answer).id;
  }

  async peopleThere(): Promise<readonly PersonView[]> {
    const { answer } = await this.ask('GET', `/workspaces/${await this.workspaceId()}/people`);
    return PeopleView.parse(answer);
  }

  /** What the door does for somebody with a personal link, without drawing it: most tests are about what comes after. */
  async enterBy(origin: string, token: string, language: Language): Promise<void> {
    await this.page.goto(`${origin}/healthz`);
    const { signInId, slug } = Entered.parse(await this.page.evaluate(enterFromPage, { token, language }));
    await this.page.evaluate((value) => sessionStorage.setItem('opgave.signIn', value), signInId);
    await this.page.goto(`${origin}/w/${slug}`, { waitUntil: 'commit' });
  }

  /** Goes to a page of the table they are at: as a link does from a page that they see, otherwise by its address. */
  async goTo(page: string): Promise<void> {
    const followed = await this.page.evaluate(followLink, this.#addressOf(page));
    if (followed) await this.page.locator('[data-left]').waitFor({ state: 'detached' });
    else await this.open(page);
  }

  /** Opens a page of the table by its address, all anew. */
  async open(page: string): Promise<void> {
    await this.page.goto(new URL(this.page.url()).origin + this.#addressOf(page));
  }

  /** Their tab falls over, without a chance to finish anything, and goes. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    // A tab that fell over gives no answer.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  /** How many rows this browser keeps: of documents, of what is saved of them, and of words set aside. */
  keptCopies(): Promise<number> {
    return this.page.evaluate(async () => {
      const opening = indexedDB.open('opgave-documents');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
      });
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      const counting = stores.map((name) => transaction.objectStore(name).count());
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      database.close();
      return counting.reduce((sum, { result }) => sum + result, 0);
    });
  }

  #addressOf(page: string): string {
    return `${this.tableAddress}/${page}`.replace(/\/$/, '');
  }

  /** Asks the server something in their name, as their page does. */
  ask(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; answer: unknown }> {
    return this.page.evaluate(askFromPage, { method, path, body });
  }
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The heading that is left behind is marked, so that one can wait until it is gone. */
function followLink(address: string): boolean {
  const heading = document.querySelector('main h1');
  if (!heading || location.pathname === address) return false;
  heading.setAttribute('data-left', '');
  history.pushState(undefined, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  return true;
}

async function enterFromPage({ token, language }: { token: string; language: Language }): Promise<unknown> {
  const response = await fetch('/api/v1/doors/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, language, readAlong: false, withHelp: false }),
  });
  return response.json();
}

async function askFromPage({ method, path, body }: Question) {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-opgave-sign-in': sessionStorage.getItem('opgave.signIn') ?? '',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, answer };
}
