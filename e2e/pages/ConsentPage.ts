import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { expect, type Locator, type Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';

type Card = 'consent' | 'concern' | 'objection';

interface ObjectionWords {
  readonly section: ProblemSectionKey;
  readonly text: string;
  readonly forWhom: string;
}

/** The consent round: one's own answer, who responded, and what came of it. */
export class ConsentPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** The button that goes on, whatever it is called on this screen. */
  get next(): Locator {
    const keys = ['round.next', 'round.toChecks', 'round.send', 'round.sendObjection'] as const;
    const names = keys.map((key) => this.#say(key)).join('|');
    return this.#page.getByRole('button', { name: new RegExp(`^(?:${names})$`) });
  }

  /** What was sent, with when. */
  get mine(): Locator {
    return this.#page.getByRole('region', { name: this.#say('round.myAnswer') });
  }

  get sent(): Locator {
    return this.mine.getByText(pattern(this.#say, 'round.sent'));
  }

  get notSent(): Locator {
    return this.#page.getByText(this.#say('round.notSent'));
  }

  get change(): Locator {
    return this.#page.getByRole('button', { name: this.#say('round.change') });
  }

  /** The table with who responded. */
  get seats(): Locator {
    return this.#page.getByRole('table', { name: this.#say('round.seatsTable') });
  }

  get openRound(): Locator {
    return this.#page.getByRole('button', { name: this.#say('round.open'), exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** Unfolds the parts of the text, on a desk. */
  get fromList(): Locator {
    return this.#page.getByText(this.#say('round.fromList'));
  }

  /** The words that were never sent, when sending is over. */
  get leftOver(): Locator {
    return this.#page.getByRole('status').filter({ hasText: this.#say('round.leftOver') });
  }

  /** A card with somebody's concern or objection. */
  given(words: string): Locator {
    return this.#page.getByRole('article').filter({ hasText: words });
  }

  card(card: Card): Locator {
    const words = this.#say(`consent.${card}.button`);
    return this.#page.getByRole('radio', { name: new RegExp(`^${words}(?!,)`) });
  }

  recheckCard(card: 'withdrawn' | 'becomesConcern' | 'stays'): Locator {
    return this.#page.getByRole('radio', { name: new RegExp(`^${this.#say(`consent.recheck.${card}`)}`) });
  }

  radio(name: string): Locator {
    return this.#page.getByRole('radio', { name });
  }

  field(label: string): Locator {
    return this.#page.getByRole('textbox', { name: label });
  }

  part(section: ProblemSectionKey): Locator {
    return this.#page.getByRole('checkbox', { name: this.#say(`section.${section}.title`) });
  }

  /** With the key for it: on a phone the foot may stand over a card that is not scrolled to yet. */
  async choose(choice: Locator): Promise<void> {
    await choice.press('Space');
    await expect(choice).toBeChecked();
  }

  /** Everything an objection asks, up to the last look. */
  async fillObjection({ section, text, forWhom }: ObjectionWords): Promise<void> {
    await this.choose(this.card('objection'));
    await this.fromList.click();
    await this.choose(this.part(section));
    await this.choose(this.radio(this.#say('reasonType.harm.name')));
    await this.field(this.#say('round.reason')).fill(text);
    await this.field(this.#say('consent.forWhom.question')).fill(forWhom);
    await this.#page.getByRole('button', { name: this.#say('round.iDoNotKnow') }).click();
    await this.next.click();
    for (const answer of ['aboutProblem.yes', 'harm.yes', 'isBoundary.no'] as const) {
      await this.choose(this.radio(this.#say(`round.check.${answer}`)));
      await this.next.click();
    }
  }
}
