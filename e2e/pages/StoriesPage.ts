import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** What people lived through: the cards, the form in steps, and one story to read aloud. */
export class StoriesPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#say('page.experiences') });
  }

  get cards(): Locator {
    return this.#page.getByRole('article');
  }

  get queue(): Locator {
    return this.#page.getByRole('region', { name: this.#say('story.queue') });
  }

  get tell(): Locator {
    return this.#page.getByRole('main').getByRole('link', { name: this.#say('story.tell') });
  }

  get next(): Locator {
    return this.#page.getByRole('button', { name: this.#say('story.next'), exact: true });
  }

  get send(): Locator {
    return this.#page.getByRole('button', { name: this.#say('story.tell'), exact: true });
  }

  get reader(): Locator {
    return this.#page.getByRole('dialog');
  }

  card(words: string): Locator {
    return this.cards.filter({ hasText: words });
  }

  question(field: 'situation' | 'steps' | 'effect' | 'feeling'): Locator {
    return this.#page.getByRole('textbox', { name: this.#say(`experience.${field}.question`) });
  }

  /** The three questions that everyone answers, the two that one may skip, and how the name may appear. */
  async writeStory(situation: string, shownAs: 'name' | 'firstName' | 'groupOnly'): Promise<void> {
    await this.question('situation').fill(situation);
    await this.next.click();
    await this.question('steps').fill('Ik belde drie keer met de dienst.');
    await this.next.click();
    await this.question('effect').fill('Ik sliep er slecht van.');
    await this.next.click();
    await this.next.click();
    await this.#page.getByRole('radio', { name: this.#say('experience.toldBy.self') }).check();
    await this.#page.getByRole('radio', { name: this.#say(`experience.shownAs.${shownAs}`) }).check();
    await this.#page.getByRole('checkbox', { name: this.#say('experience.permission.question') }).check();
    await this.send.click();
  }
}
