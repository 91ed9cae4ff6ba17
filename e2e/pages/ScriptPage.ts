import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** The script of a session while it is prepared, and the form by which one begins another. */
export class ScriptPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  button(
    key:
      | 'session.saveScript'
      | 'session.keepTemplate'
      | 'session.prepare'
      | 'session.prepareNow'
      | 'ui.takeTheirs'
      | 'session.moveDown',
    values: { name?: string } = {},
  ): Locator {
    return this.#page.getByRole('button', { name: this.#say(key, values), exact: true });
  }

  get title(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('session.title') });
  }

  /** The name of the step at this place. */
  step(place: number): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('session.stepName', { place }), exact: true });
  }

  /** Takes the step at one place by its grip to another place, with a mouse. */
  drag(from: number, to: number): Promise<void> {
    const row = this.#page.getByRole('listitem').filter({ has: this.step(from) });
    return row.locator('[draggable=true]').dragTo(this.step(to));
  }

  /** What the file of the script holds. */
  async file(): Promise<string> {
    const link = this.#page.getByRole('link', { name: this.#say('session.export') });
    return decodeURIComponent((await link.getAttribute('href')) ?? '').replace(/^data:[^,]*,/u, '');
  }

  get fromFile(): Locator {
    return this.#page.getByLabel(this.#say('session.fromFile')).and(this.#page.locator('input'));
  }

  get beginWith(): Locator {
    return this.#page.getByRole('combobox', { name: this.#say('session.beginWith') });
  }

  get compareWith(): Locator {
    return this.#page.getByRole('combobox', { name: this.#say('session.compareWith') });
  }

  get compared(): Locator {
    return this.#page.getByRole('table');
  }
}
