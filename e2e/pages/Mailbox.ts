import { expect } from '@playwright/test';
import type { PostOffice } from '../launcher/PostOffice.ts';
import type { WordKey } from '../words.ts';
import type { Person } from './Person.ts';

/** The mail to one address, read in a browser that is signed in nowhere. */
export class Mailbox {
  readonly address: string;
  readonly #office: PostOffice;
  readonly #reader: Person;

  constructor(address: string, office: PostOffice, reader: Person) {
    this.address = address;
    this.#office = office;
    this.#reader = reader;
  }

  get newest() {
    const mail = this.#office.to(this.address).at(-1);
    if (!mail) throw new Error(`No mail came to ${this.address}.`);
    return mail;
  }

  /** Waits for this many mails, of all time. */
  async has(count: number): Promise<void> {
    await expect.poll(() => this.#office.to(this.address).length).toBe(count);
  }

  /** Shows the newest mail as a mail program does. */
  async open(): Promise<void> {
    const { page } = this.#reader;
    await page.goto('about:blank');
    await page.setContent(this.newest.html || '');
  }

  /** Where a link in the newest mail leads. */
  async addressOf(name: string | RegExp): Promise<string> {
    await this.open();
    const address = await this.#reader.page.getByRole('link', { name }).getAttribute('href');
    return address ?? '';
  }

  /** Follows a link in the newest mail to a page that asks for one press, and presses. */
  async press(link: WordKey, button: WordKey): Promise<void> {
    const { page, say } = this.#reader;
    await this.open();
    await page.getByRole('link', { name: say(link) }).click();
    await page.getByRole('button', { name: say(button) }).click();
  }
}
