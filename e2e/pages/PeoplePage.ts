import type { Locator, Page } from '@playwright/test';
import type { Say, WordKey } from '../words.ts';

type Deed = 'remove' | 'handOver' | 'share' | 'withdrawWayBack';
const BUTTONS: Readonly<Record<Deed, WordKey>> = {
  remove: 'people.remove',
  handOver: 'people.lead.handOver',
  share: 'people.lead.share',
  withdrawWayBack: 'people.wayBack.withdraw',
};

/** Who sits at the table, and their links. */
export class PeoplePage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#say('page.people') });
  }

  get everyone(): Locator {
    return this.#page.getByRole('region', { name: this.#say('people.everyone') }).getByRole('listitem');
  }

  get makeLink(): Locator {
    return this.#page.getByRole('button', { name: this.#say('people.invite.make'), exact: true });
  }

  /** The links that were just made: shown once. */
  get freshCodes(): Locator {
    return this.#page.getByRole('status').getByRole('img');
  }

  /** Whether people knock first. */
  get lobby(): Locator {
    return this.#page.getByRole('switch', { name: this.#say('lobby.isOn') });
  }

  get knocking(): Locator {
    return this.#page.getByRole('list', { name: this.#say('lobby.waiting') }).getByRole('listitem');
  }

  answer(key: 'lobby.admit' | 'lobby.refuse' | 'lobby.readAlong', name: string): Locator {
    return this.knocking
      .filter({ hasText: name })
      .getByRole('button', { name: new RegExp(`^${this.#say(key)}`) });
  }

  line(name: string): Locator {
    return this.everyone.filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    await this.line(name)
      .getByRole('button', { name: new RegExp(`^${this.#say('people.change')}`) })
      .click();
  }

  /** Both steps: the button with the name of the deed, then the confirmation. */
  async do(deed: Deed, name: string): Promise<void> {
    await this.open(name);
    await this.#page.getByRole('button', { name: this.#say(BUTTONS[deed]), exact: true }).click();
    await this.#page.getByRole('button', { name: this.#say(`people.confirm.${deed}.yes`) }).click();
  }
}
