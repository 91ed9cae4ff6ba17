import type { Phase } from '@opgave/shared/method/phases';
import type { Locator, Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';

/** What stands around every page of a table: the bar, the path, and who is here. */
export class TablePage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get bar(): Locator {
    return this.#page.getByRole('banner');
  }

  /** The button with who one is here. */
  me(name: string): Locator {
    return this.bar.getByRole('button', { name: this.#say('shell.me', { name }) });
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  get path(): Locator {
    return this.#page.getByRole('navigation', { name: this.#say('shell.pathLandmark') });
  }

  get here(): Locator {
    return this.#page
      .getByRole('complementary', { name: this.#say('shell.peopleLandmark') })
      .getByRole('listitem');
  }

  get saved(): Locator {
    return this.bar.getByText(this.#say('saved.saved'), { exact: true });
  }

  get saving(): Locator {
    return this.bar.getByText(this.#say('saved.saving'), { exact: true });
  }

  get notSaved(): Locator {
    return this.bar.getByText(pattern(this.#say, 'saved.notSaved'));
  }

  /** The words beside it when the network blocks WebSockets. */
  get detour(): Locator {
    return this.bar.getByText(this.#say('saved.detour'), { exact: true });
  }

  get removed(): Locator {
    return this.#page.getByRole('heading', { name: this.#say('removed.title') });
  }

  get languageSwitch(): Locator {
    const other = this.#say('page.now') === 'Nu' ? 'English' : 'Nederlands';
    return this.bar.getByRole('button', { name: other });
  }

  /** The step the table is at, as the path tells it. */
  step(phase: Phase): Locator {
    const name = this.#say(`phase.${phase}.name`);
    return this.path.getByRole('link', { name: new RegExp(`^${name} ?, ${this.#say('path.now')}`) });
  }
}
