import type { ExperienceField, ShownAs, ToldBy } from '@opgave/shared/method/experiences';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

type WholeStory = Readonly<Record<ExperienceField, string>> & {
  readonly toldBy: ToldBy;
  readonly shownAs: ShownAs;
};

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

  question(field: ExperienceField): Locator {
    return this.#page.getByRole('textbox', { name: this.#say(`experience.${field}.question`) });
  }

  /** The three questions that everyone answers, and how the name may appear; the rest is left open. */
  writeStory(situation: string, shownAs: ShownAs): Promise<void> {
    return this.tellWhole({
      situation,
      steps: 'Ik belde drie keer met de dienst.',
      effect: 'Ik sliep er slecht van.',
      feeling: '',
      needed: '',
      toldBy: 'self',
      shownAs,
    });
  }

  /** Every step of the form, to the last button. */
  async tellWhole(story: WholeStory): Promise<void> {
    for (const field of ['situation', 'steps', 'effect'] as const) {
      await this.question(field).fill(story[field]);
      await this.next.click();
    }
    await this.question('feeling').fill(story.feeling);
    await this.question('needed').fill(story.needed);
    await this.next.click();
    await this.#page.getByRole('radio', { name: this.#say(`experience.toldBy.${story.toldBy}`) }).check();
    if (story.toldBy === 'onBehalf') {
      await this.#page.getByRole('checkbox', { name: this.#say('experience.personKnows.question') }).check();
    }
    await this.#page.getByRole('radio', { name: this.#say(`experience.shownAs.${story.shownAs}`) }).check();
    await this.#page.getByRole('checkbox', { name: this.#say('experience.permission.question') }).check();
    await this.send.click();
  }
}
