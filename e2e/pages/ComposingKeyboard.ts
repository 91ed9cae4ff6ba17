import type { CDPSession } from '@playwright/test';
import type { Person } from './Person.ts';

/** The keyboard of a phone: a word is put in anew with every letter, and given when it is whole. */
export class ComposingKeyboard {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of({ page }: Person): Promise<ComposingKeyboard> {
    return new ComposingKeyboard(await page.context().newCDPSession(page));
  }

  /** Begins a word, or goes on with it, and leaves it open. */
  async compose(word: string, from = 1): Promise<void> {
    for (let length = from; length <= word.length; length += 1) {
      const text = word.slice(0, length);
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** The word that is open is whole. */
  async give(word: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: word });
  }
}
