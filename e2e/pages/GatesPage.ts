import type { Phase } from '@opgave/shared/method/phases';
import type { Locator, Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';

/** The list of what is still needed, and the two ways to another step. */
export class GatesPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  get needed(): Locator {
    return this.#page.getByRole('region', { name: this.#say('gates.needed') }).getByRole('listitem');
  }

  get done(): Locator {
    return this.#page.getByRole('region', { name: this.#say('gates.done') }).getByRole('listitem');
  }

  get progress(): Locator {
    return this.#page.getByRole('progressbar', { name: this.#say('gates.progress') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  get reason(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('advance.reason') });
  }

  get backReason(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('back.reason') });
  }

  get goBack(): Locator {
    return this.#page.getByRole('button', { name: this.#say('back.go'), exact: true });
  }

  get anyGoOn(): Locator {
    return this.#page.getByRole('button', { name: pattern(this.#say, 'advance.goOn') });
  }

  goOn(to: Phase): Locator {
    return this.#page.getByRole('button', {
      name: this.#say('advance.goOn', { phase: this.#say(`phase.${to}.name`) }),
    });
  }

  yes(to: Phase): Locator {
    return this.dialog.getByRole('button', { name: this.#say(`advance.yes.${to}`) });
  }

  target(to: Phase): Locator {
    return this.#page.getByRole('radio', { name: this.#say(`phase.${to}.name`) });
  }

  /** On the page "back": the reason, both steps. */
  async takeBack(to: Phase, reason: string): Promise<void> {
    await this.target(to).check({ force: true });
    await this.backReason.fill(reason);
    await this.goBack.click();
    await this.dialog.getByRole('button', { name: this.#say('back.yes') }).click();
  }
}
