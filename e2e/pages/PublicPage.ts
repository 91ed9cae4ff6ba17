import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What anybody may read about a table, and the form with which they follow it. */
export class PublicPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  async follow(address: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: this.#say('public.follow.address') }).fill(address);
    await this.#page
      .getByRole('combobox', { name: this.#say('public.follow.rhythm') })
      .selectOption(this.#say('public.follow.daily'));
    await this.#page.getByRole('button', { name: this.#say('public.follow.do') }).click();
  }
}
