import type { MoveOfTable } from '@opgave/shared/method/referralMoves';
import { expect, type Locator, type Page } from '@playwright/test';
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

  /** Asks another door to take a question over, or the place that is filled in. */
  async propose(question: string, { why, next, day, door }: Proposal): Promise<void> {
    const one = this.question(question);
    await one.getByRole('button', { name: this.#say('rightDoor.move.propose'), exact: true }).click();
    if (door !== undefined) {
      await one.getByLabel(this.#say('rightDoor.whichDoor')).selectOption({ label: door });
    }
    await one.getByRole('textbox', { name: this.#say('rightDoor.why') }).fill(why);
    await one.getByRole('radio', { name: this.#say('referral.warm.together') }).check({ force: true });
    await one.getByRole('textbox', { name: this.#say('rightDoor.nextStep') }).fill(next);
    await one.getByLabel(this.#say('rightDoor.nextStepBy')).fill(day);
    await one.getByRole('button', { name: this.#say('rightDoor.do.propose'), exact: true }).click();
  }

  /** Does not take a question over, and says where it goes better. */
  async refuse(question: string, why: string, where: string): Promise<void> {
    const one = this.question(question);
    await one.getByRole('button', { name: this.#say('rightDoor.move.refuse'), exact: true }).click();
    const yes = one.getByRole('button', { name: this.#say('rightDoor.do.refuse'), exact: true });
    await yes.press('Enter');
    await expect(one.getByRole('status')).toContainText(this.#say('rightDoor.betterNeeded'));
    await one.getByRole('radio', { name: this.#say('rightDoor.better.elsewhere') }).check({ force: true });
    await one.getByRole('textbox', { name: this.#say('rightDoor.where') }).fill(where);
    await one.getByRole('textbox', { name: this.#say('rightDoor.whyNot') }).fill(why);
    await yes.click();
  }
}

interface Proposal {
  readonly why: string;
  readonly next: string;
  readonly day: string;
  readonly door?: string;
}
