import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

type Reaction = 'agree' | 'disagree' | 'pass';

/** What groups share, and one's own reactions. */
export class StatementsPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get newStatement(): Locator {
    return this.#page.getByRole('button', { name: this.#say('statements.new') });
  }

  get hint(): Locator {
    return this.#page.getByRole('status').filter({ hasText: this.#say('statements.solution') });
  }

  button(
    key: 'statements.place' | 'statements.placeAnyway' | 'statements.undo' | 'statements.asTable',
  ): Locator {
    return this.#page.getByRole('button', { name: this.#say(key) });
  }

  get field(): Locator {
    return this.#page.getByLabel(this.#say('statements.field'));
  }

  async place(text: string): Promise<void> {
    await this.newStatement.click();
    await this.field.fill(text);
    await this.button('statements.place').click();
  }

  /** The row of one statement in the picture. */
  row(text: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: text });
  }

  get rows(): Locator {
    return this.#page.getByRole('row').filter({ has: this.#page.getByRole('rowheader') });
  }

  tab(key: 'shared' | 'difference' | 'open'): Locator {
    return this.#page.getByRole('tab', { name: this.#say(`statements.tab.${key}`) });
  }

  /** Goes from the picture to reacting to all that one did not react to. */
  async startReacting(count: number): Promise<void> {
    await this.#page.getByRole('link', { name: this.#say('statements.react', { count }) }).click();
  }

  answer(reaction: Reaction): Locator {
    return this.#page.getByRole('button', {
      name: this.#say(`statements.reaction.${reaction}`),
      exact: true,
    });
  }

  /** The statement one is asked to react to. */
  get asked(): Locator {
    return this.#page.locator('#vote-statement');
  }

  get finished(): Locator {
    return this.#page.getByRole('heading', { name: this.#say('statements.finished') });
  }
}
