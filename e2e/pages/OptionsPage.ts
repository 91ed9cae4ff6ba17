import type { Group } from '@opgave/shared/method/groups';
import { DOABILITY_QUESTIONS, type DoabilityVerdict, type EffectSign } from '@opgave/shared/method/options';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** Ideas beside each other, and one of them on its own page. */
export class OptionsPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say('options.new') });
  }

  get name(): Locator {
    return this.dialog.getByRole('textbox', { name: this.#say('option.title') });
  }

  get propose(): Locator {
    return this.dialog.getByRole('button', { name: this.#say('options.propose') });
  }

  card(title: string): Locator {
    return this.#page
      .getByRole('list', { name: this.#say('page.options') })
      .getByRole('article')
      .filter({ has: this.#page.getByRole('heading', { name: title }) });
  }

  open(title: string): Locator {
    return this.card(title).getByRole('link');
  }

  /** Makes an option of an idea that was parked before. */
  use(idea: string): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('options.parked') })
      .getByRole('listitem')
      .filter({ hasText: idea })
      .getByRole('button', { name: this.#say('options.use') });
  }

  /** What an option does to a group. */
  effect(group: Group): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('option.effects') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: this.#say(`group.${group}.name`) }) });
  }

  async sign(group: Group, sign: EffectSign): Promise<void> {
    await this.effect(group).getByRole('combobox').selectOption(sign);
  }

  add(group: Group): Locator {
    return this.effect(group).getByRole('button', { name: this.#say('option.addEffect') });
  }

  words(group: Group): Locator {
    return this.effect(group).getByRole('textbox', { name: this.#say('option.effectText') });
  }

  keep(group: Group): Locator {
    return this.effect(group).getByRole('button', { name: this.#say('option.keep') });
  }

  /** Whether people can do it. */
  get doability(): Locator {
    return this.#page.getByRole('region', { name: this.#say('option.doability') });
  }

  get answer(): Locator {
    return this.doability.getByRole('button', { name: this.#say('option.answer'), exact: true });
  }

  get keepAnswer(): Locator {
    return this.doability.getByRole('button', { name: this.#say('option.keep') });
  }

  get questions(): readonly Locator[] {
    return DOABILITY_QUESTIONS.map((question) =>
      this.doability.getByRole('textbox', { name: this.#say(`option.doability.${question}`) }),
    );
  }

  verdict(verdict: DoabilityVerdict): Locator {
    return this.doability.getByRole('radio', { name: this.#say(`option.verdict.${verdict}`) });
  }

  /** What somebody said about it. */
  said(name: string): Locator {
    return this.doability.getByRole('listitem').filter({ hasText: name });
  }
}
