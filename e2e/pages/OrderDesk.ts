import type { Locator, Page } from '@playwright/test';
import type { Say, WordKey } from '../words.ts';

/** Keeping order: what the facilitator puts on hold, and what others read of it. */
export class OrderDesk {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  /** A button with what it is about behind its words. */
  button(key: 'order.lock' | 'order.unlock' | 'order.report', about: string): Locator {
    return this.#page
      .getByRole('button', { name: new RegExp(`^${this.#say(key)}`, 'u') })
      .and(this.#page.getByRole('button', { name: about }));
  }

  plain(key: 'order.mute' | 'order.unmute' | 'order.handled'): Locator {
    return this.#page.getByRole('button', { name: this.#say(key), exact: true });
  }

  note(key: WordKey, values: { name?: string } = {}): Locator {
    return this.#page.getByText(this.#say(key, values));
  }

  /** Says why in the dialog that asks, and does it. */
  async giveReason(
    yes: 'order.lockYes' | 'order.muteYes' | 'order.reportYes',
    reason: string,
  ): Promise<void> {
    const dialog = this.#page.getByRole('dialog').last();
    await dialog.getByRole('textbox', { name: this.#say('comments.why') }).fill(reason);
    await dialog.getByRole('button', { name: this.#say(yes), exact: true }).click();
  }
}
