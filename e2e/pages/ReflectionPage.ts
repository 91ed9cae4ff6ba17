import type { ReflectionNext } from '@opgave/shared/method/phases';
import type { EffectResult, STILL_RIGHT } from '@opgave/shared/method/reflectionFields';
import type { Locator, Page } from '@playwright/test';
import type { Say } from '../words.ts';

/** Looking back: promises beside what happened, and what comes now. */
export class ReflectionPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  promise(words: string): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('reflect.promises') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: words }) });
  }

  change(promise: string): Locator {
    return this.promise(promise).getByRole('button', { name: this.#say('reflect.changeResult') });
  }

  get form(): Locator {
    return this.#page.getByRole('region', { name: this.#say('reflect.promises') });
  }

  result(result: EffectResult): Locator {
    return this.form.getByRole('radio', { name: this.#say(`reflect.result.${result}`), exact: true });
  }

  get evidence(): Locator {
    return this.form.getByRole('textbox', { name: this.#say('reflect.evidence') });
  }

  get keepResult(): Locator {
    return this.form.getByRole('button', { name: this.#say('answer.keep') });
  }

  get problem(): Locator {
    return this.#page.getByRole('region', { name: this.#say('reflect.problem'), exact: true });
  }

  stillRight(answer: (typeof STILL_RIGHT)[number]): Locator {
    return this.problem.getByRole('radio', { name: this.#say(`reflect.right.${answer}`), exact: true });
  }

  get now(): Locator {
    return this.#page.getByRole('region', { name: this.#say('reflect.nextTitle') });
  }

  next(next: ReflectionNext): Locator {
    return this.now.getByRole('radio', { name: this.#say(`reflect.next.${next}`), exact: true });
  }

  get rounds(): Locator {
    const all = this.#page.getByRole('region', { name: this.#say('reflect.rounds') });
    const title = this.#page.getByRole('heading', { level: 3 });
    return all.getByRole('listitem').filter({ has: title });
  }
}
