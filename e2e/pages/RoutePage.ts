import type { ItemOutcome, ReturnTo } from '@opgave/shared/method/route';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** The way to the decision: what is asked of whom, and what came of it. */
export class RoutePage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get ask(): Locator {
    return this.#items.getByRole('button', { name: this.#say('route.addItem') });
  }

  get ofWhom(): Locator {
    return this.#items.getByRole('combobox', { name: this.#say('route.ofWhom') });
  }

  get question(): Locator {
    return this.#items.getByRole('textbox', { name: this.#say('route.question') });
  }

  get keepItem(): Locator {
    return this.#items.getByRole('button', { name: this.#say('route.keepItem') });
  }

  item(question: string): Locator {
    return this.#items
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: question }) });
  }

  /** The one next step of a question, or the button that keeps its form. */
  go(question: string, to: 'submitted' | 'scheduled' | 'treated' | 'outcome' | 'reportedBack'): Locator {
    return this.item(question).getByRole('button', { name: this.#say(`route.go.${to}`) });
  }

  day(question: string): Locator {
    return this.item(question).getByLabel(this.#say('route.meetingDate'));
  }

  outcome(question: string, kind: ItemOutcome): Locator {
    return this.item(question).getByRole('radio', {
      name: this.#say(`route.outcome.${kind}`),
      exact: true,
    });
  }

  /** With "back with a question": where it is answered, and the question itself. */
  backTo(question: string, phase: ReturnTo): Locator {
    return this.item(question).getByRole('radio', { name: this.#say(`phase.${phase}.name`), exact: true });
  }

  asked(question: string): Locator {
    return this.item(question).getByRole('textbox', { name: this.#say('route.whichQuestion') });
  }

  get adviseBy(): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('route.advice'), exact: true })
      .getByLabel(this.#say('route.adviseBy'));
  }

  /** Puts a question on the route and hands it in. */
  async submit(body: string, question: string): Promise<void> {
    await this.ask.click();
    await this.ofWhom.selectOption({ label: body });
    await this.question.fill(question);
    await this.keepItem.click();
    await this.go(question, 'submitted').click();
  }

  words(question: string): Locator {
    return this.item(question).getByRole('textbox', { name: this.#say('route.outcomeText') });
  }

  get days(): Locator {
    return this.#page.getByRole('region', { name: this.#say('route.days') });
  }

  get toCalendar(): Locator {
    return this.days.getByRole('link', { name: this.#say('ui.toCalendar') });
  }

  get told(): Locator {
    return this.#page.getByRole('region', { name: this.#say('route.reportBack') });
  }

  get tell(): Locator {
    return this.told.getByRole('textbox', { name: this.#say('route.reportBackText') });
  }

  get send(): Locator {
    return this.told.getByRole('button', { name: this.#say('route.send') });
  }

  get #items(): Locator {
    return this.#page.getByRole('region', { name: this.#say('route.items') });
  }
}
