import type { ChoicePart } from '@opgave/shared/method/choice';
import type { Group } from '@opgave/shared/method/groups';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What the table chooses, and what every group gives up. */
export class ChoicePage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get refusal(): Locator {
    return this.#page.getByRole('alert');
  }

  loss(group: Group): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('choice.losses') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: this.#say(`group.${group}.name`) }) });
  }

  commentOn(part: ChoicePart): Locator {
    return this.#page.locator(`#comment-on-choice-${part}`);
  }

  change(group: Group): Locator {
    return this.loss(group).getByRole('button', { name: this.#say('option.changeEffect') });
  }

  confirm(group: Group): Locator {
    return this.loss(group).getByRole('button', { name: this.#say('choice.confirm') });
  }

  keep(group: Group): Locator {
    return this.loss(group).getByRole('button', { name: this.#say('option.keep') });
  }

  words(group: Group): Locator {
    return this.loss(group).getByRole('textbox', { name: this.#say('choice.lossWhat') });
  }

  option(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: title });
  }

  get signals(): Locator {
    return this.#page.getByRole('region', { name: this.#say('choice.signals') }).getByRole('listitem');
  }

  /** The heading over all of them. */
  get promises(): Locator {
    return this.#page.getByRole('heading', { name: this.#say('choice.effects'), exact: true });
  }

  promise(words: string): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('choice.effects') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: words }) });
  }

  remove(promise: string): Locator {
    return this.promise(promise).getByRole('button', { name: this.#say('ui.remove') });
  }

  get removeYes(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: this.#say('ui.removeYes') });
  }

  get removeNo(): Locator {
    return this.#page.getByRole('dialog').getByRole('button', { name: this.#say('ui.removeNo') });
  }

  get lookBack(): Locator {
    return this.#page.getByLabel(this.#say('choice.reflectOn'), { exact: true });
  }

  get keepDay(): Locator {
    return this.#page.getByRole('button', { name: this.#say('choice.keepDay') });
  }
}
