import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** Why a table would share data. */
export class DataPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#say('data.title') });
  }

  step(step: 'why' | 'forWhom' | 'without'): Locator {
    return this.#page.getByRole('region', { name: this.#say(`data.step.${step}.name`) });
  }

  text(key: 'societalValue' | 'people' | 'change' | 'harm' | 'ifNot'): Locator {
    return this.#page.getByRole('textbox', { name: this.#say(`data.text.${key}.question`) });
  }

  complete(number: number): Locator {
    return this.#page.getByRole('button', { name: this.#say('data.complete', { number }) });
  }

  get confirm(): Locator {
    return this.#page.getByRole('button', { name: this.#say('data.confirm') });
  }

  get see(): Locator {
    return this.#page.getByRole('button', { name: this.#say('data.see') });
  }
}
