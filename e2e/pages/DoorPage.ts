import type { Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** The door of a link: who one is, and in. */
export class DoorPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading() {
    return this.#page.getByRole('heading', { level: 1 });
  }

  get name() {
    return this.#page.getByRole('textbox', { name: this.#say('door.name') });
  }

  get enter() {
    return this.#page.getByRole('button', { name: this.#say('door.enter'), exact: true });
  }

  get readAlong() {
    return this.#page.getByRole('button', { name: this.#say('door.readAlong'), exact: true });
  }

  /** On the page of a known person, and on the page with the way back. */
  get goOn() {
    return this.#page.getByRole('button', { name: this.#say('wayBack.goOn'), exact: true });
  }

  get wayBackHeading() {
    return this.#page.getByRole('heading', { name: this.#say('wayBack.title') });
  }

  group(name: 'citizen' | 'entrepreneur' | 'agency' | 'ministry' | 'municipality') {
    return this.#page.getByRole('radio', { name: this.#say(`group.${name}.name`) });
  }

  /** By an invitation that names the group. */
  async comeIn(name: string): Promise<void> {
    await this.name.fill(name);
    await this.enter.click();
    await this.goOn.click();
    await this.#page.waitForURL(/\/w\//);
  }

  async open(origin: string, token: string): Promise<void> {
    await this.#page.goto(`${origin}/join#${token}`);
  }
}
