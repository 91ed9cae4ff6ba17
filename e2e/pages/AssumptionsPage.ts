import type { AssumptionStanding, Finding } from '@opgave/shared/method/assumptions';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What a table takes for granted. */
export class AssumptionsPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async write(text: string, owner: string, reviewOn: string): Promise<void> {
    const main = this.#page.getByRole('main');
    await main.getByRole('button', { name: this.#say('assumption.add') }).click();
    await main.getByRole('textbox', { name: this.#say('assumption.text') }).fill(text);
    await main.getByRole('combobox', { name: this.#say('assumption.owner') }).selectOption({ label: owner });
    await main.getByLabel(this.#say('assumption.reviewOn')).fill(reviewOn);
    await main.getByRole('button', { name: this.#say('assumption.keep'), exact: true }).click();
  }

  one(text: string): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: text }) });
  }

  remove(text: string): Locator {
    return this.one(text).getByRole('button', { name: this.#say('ui.remove') });
  }

  get removeYes(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: this.#say('ui.removeYes') });
  }

  async find(text: string, finding: Finding, evidence: string): Promise<void> {
    const one = this.one(text);
    await one.getByRole('button', { name: this.#say('assumption.findOut') }).click();
    await one.getByRole('radio', { name: this.#say(`assumption.finding.${finding}`) }).check({ force: true });
    await one.getByRole('textbox', { name: this.#say('assumption.evidence') }).fill(evidence);
    await one.getByRole('button', { name: this.#say('assumption.keepFinding') }).click();
  }

  /** The chip of an assumption at a sentence, as it stands. */
  chip(text: string, standing: AssumptionStanding): Locator {
    const title = `${this.#say(`assumption.chip.${standing}`)}: ${text}`;
    return this.#page.getByRole('button', { name: this.#say('sources.chip', { title }) });
  }
}
