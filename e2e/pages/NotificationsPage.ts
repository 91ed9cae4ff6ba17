import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What somebody was told of, and where they choose to get it by mail as well. */
export class NotificationsPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: this.#say('page.notifications') });
  }

  /** What was not read yet and says this. */
  news(words: string): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: words })
      .filter({ hasText: this.#say('notifications.new') });
  }

  get #mail(): Locator {
    return this.#page.getByRole('region', { name: this.#say('mail.title') });
  }

  /** How it stands with the address. */
  get state(): Locator {
    return this.#mail.getByRole('status');
  }

  async open(origin: string): Promise<void> {
    await this.#page.goto(`${origin}/notifications`);
  }

  /** From the list to the choice: a mail a day, and at once what cannot wait. */
  async chooseMail(address: string): Promise<void> {
    await this.#page.getByRole('link', { name: this.#say('mail.title') }).click();
    await this.#mail.getByRole('textbox', { name: this.#say('mail.address') }).fill(address);
    await this.#mail.getByText(this.#say('mail.rhythm.daily')).click();
    await this.#mail.getByRole('button', { name: this.#say('mail.save') }).click();
  }
}
