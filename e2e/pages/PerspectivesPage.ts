import type { PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import type { Value } from '@opgave/shared/method/valuesCheck';
import { expect, type Locator } from '@playwright/test';
import type { Person } from './Person.ts';

/** How people see it: the form, the closed cards, and all cards side by side. */
export class PerspectivesPage {
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  get #main(): Locator {
    return this.#person.page.getByRole('main');
  }

  get heading(): Locator {
    return this.#person.page.getByRole('heading', { level: 1 });
  }

  get closedCards(): Locator {
    return this.#person.page.getByRole('list', { name: this.#person.say('perspectives.cards') });
  }

  get start(): Locator {
    return this.#main.getByRole('button', { name: this.#person.say('perspectives.start.go') });
  }

  /** From the one question about somebody from outside to the others. */
  get goOn(): Locator {
    return this.#main.getByRole('button', { name: this.#person.say('perspectives.mine.goOn') });
  }

  get submit(): Locator {
    return this.#main.getByRole('button', { name: this.#person.say('perspectives.mine.ready') });
  }

  get reveal(): Locator {
    return this.#main.getByRole('button', { name: this.#person.say('perspectives.reveal.go') });
  }

  get dialog(): Locator {
    return this.#person.page.getByRole('dialog');
  }

  get table(): Locator {
    return this.#main.getByRole('table');
  }

  get missing(): Locator {
    return this.#main.getByRole('alert');
  }

  /** Every question that can be answered now. */
  get texts(): Locator {
    return this.#main.getByRole('textbox');
  }

  get next(): Locator {
    const pager = this.#person.page.getByRole('navigation', { name: this.#person.say('sheet.pager') });
    return pager.getByRole('button', { name: this.#person.say('sheet.next') });
  }

  text(root: PerspectiveRoot): Locator {
    return this.#main.getByRole('textbox', { name: this.#person.say(`perspective.${root}.question`) });
  }

  async open(rest = ''): Promise<void> {
    await this.#person.goTo(`perspectives${rest}`);
    await expect(this.heading).toBeVisible();
  }

  async write(root: PerspectiveRoot, words: string): Promise<void> {
    await this.text(root).click();
    await this.text(root).pressSequentially(words);
  }

  async choose(value: Value): Promise<void> {
    const field = this.#main.getByRole('combobox', {
      name: this.#person.say('perspectives.mine.valueLabel'),
    });
    await field.selectOption(value);
    await expect(field).toHaveValue(value);
  }

  /** Every required question, in the order in which they are asked. */
  async writeAll(answers: ReadonlyMap<PerspectiveRoot, string>): Promise<void> {
    for (const [root, words] of answers) await this.write(root, words);
    await this.choose('privacy');
    await expect(this.#person.table.saved).toBeVisible();
  }

  /** The answer of somebody in the row of this question. */
  cell(words: string): Locator {
    return this.table.getByRole('cell').filter({ hasText: words });
  }
}
