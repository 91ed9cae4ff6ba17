import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

type Value = 'fairness' | 'autonomy' | 'equality' | 'privacy';

/** How values fare: one's own answers, and after them the picture. */
export class ValuesPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#say('values.title.v1') });
  }

  get pictures(): Locator {
    return this.#page.getByRole('table');
  }

  get toPicture(): Locator {
    return this.#page.getByRole('button', { name: this.#say('values.toPicture') });
  }

  get asTable(): Locator {
    return this.#page.getByRole('button', { name: this.#say('statements.asTable') });
  }

  get next(): Locator {
    return this.#page.getByRole('button', {
      name: new RegExp(
        [this.#say('values.next'), this.#say('values.nextForWhom'), this.#say('values.finish')]
          .map((words) => words.replace('?', '\\?'))
          .join('|'),
      ),
    });
  }

  /** The card of one value. */
  card(value: Value): Locator {
    return this.#page.getByRole('region', { name: this.#say(`value.${value}.name`) });
  }

  question(value: Value): Locator {
    return this.#page.getByRole('heading', { level: 2, name: this.#say(`value.${value}.name`) });
  }

  step(words: string, within: Locator | Page = this.#page): Locator {
    return within.getByRole('radio', { name: new RegExp(`^${words}$`, 'i') });
  }

  reason(within: Locator | Page = this.#page): Locator {
    return within.getByRole('textbox', { name: this.#say('values.reason') });
  }

  forWhom(within: Locator | Page = this.#page): Locator {
    return within.getByRole('textbox', { name: this.#say('values.forWhom.question') });
  }

  save(within: Locator): Locator {
    return within.getByRole('button', { name: this.#say('values.save') });
  }
}
