import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What people ask in a session, on its own page or in the console of who leads. */
export class QuestionsPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor({ page, say }: { readonly page: Page; readonly say: Say }) {
    this.#page = page;
    this.#say = say;
  }

  async ask(text: string, as: 'fundamental' | 'practical'): Promise<void> {
    await this.#page.getByRole('textbox', { name: this.#say('questions.text') }).fill(text);
    const kind = this.#say(`questions.kind.${as}`);
    await this.#page.getByRole('radio', { name: new RegExp(`^${kind}`, 'u') }).check();
    await this.#page.getByRole('button', { name: this.#say('questions.ask'), exact: true }).click();
  }

  /** A question in one of the lists. */
  among(list: 'open' | 'queue', text: string): Locator {
    const all = this.#page.getByRole('list', { name: this.#say(`questions.${list}`), exact: true });
    return all.getByRole('listitem').filter({ has: this.#page.getByRole('heading', { name: text }) });
  }

  card(question: Locator): Locator {
    return question.getByRole('textbox', { name: this.#say('questions.myCard') });
  }

  reason(question: Locator): Locator {
    return question.getByRole('textbox', { name: this.#say('questions.reason') });
  }

  hideReason(question: Locator): Locator {
    return question.getByRole('textbox', { name: this.#say('sessionOrder.reason') });
  }

  async press(
    question: Locator,
    key:
      | 'questions.hand'
      | 'questions.hideCard'
      | 'questions.isAnswered'
      | 'questions.letThrough'
      | 'questions.letThroughNow'
      | 'questions.putCard'
      | 'questions.take'
      | 'sessionOrder.hideNow'
      | 'sessionOrder.show',
  ): Promise<void> {
    await question.getByRole('button', { name: this.#say(key), exact: true }).click();
  }
}
