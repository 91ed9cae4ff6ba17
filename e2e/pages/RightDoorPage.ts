import type { MoveOfTable } from '@opgave/shared/method/referral';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** The desk of a right door. */
export class RightDoorPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  /** Opens the door, and answers the address that is on its code. */
  async open(name: string): Promise<string> {
    await this.#page.getByRole('textbox', { name: this.#say('rightDoor.name') }).fill(name);
    await this.#page.getByRole('button', { name: this.#say('rightDoor.open'), exact: true }).click();
    return this.#page.getByRole('textbox', { name: this.#say('rightDoor.link') }).inputValue();
  }

  question(words: string): Locator {
    return this.#page.getByRole('listitem').filter({ has: this.#page.getByRole('heading', { name: words }) });
  }

  /** Chooses what is done with a question, says something with it, and sends that. */
  async move(question: string, kind: MoveOfTable, words: string): Promise<void> {
    const one = this.question(question);
    await one.getByRole('button', { name: this.#say(`rightDoor.move.${kind}`), exact: true }).click();
    await one.getByRole('textbox', { name: this.#say('rightDoor.words') }).fill(words);
    await one.getByRole('button', { name: this.#say(`rightDoor.do.${kind}`), exact: true }).click();
  }
}
