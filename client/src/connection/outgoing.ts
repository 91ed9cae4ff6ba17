import * as Y from 'yjs';

/** One frame per this many milliseconds: well under what the server takes from one person. */
const FRAME_INTERVAL = 25;

/**
 * Sends the first edit when this turn of the browser ends and puts those that follow within one interval together.
 * So a new paragraph travels with its first letter: two people who begin in one empty paragraph would double letters.
 */
export class Outgoing {
  readonly #send: (update: Uint8Array) => void;
  #waiting: Uint8Array[] = [];
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(send: (update: Uint8Array) => void) {
    this.#send = send;
  }

  /** When the oldest edit was made that is not sent yet. */
  get waitingSince(): number | undefined {
    return this.#since;
  }

  add(update: Uint8Array): void {
    this.#since ??= Date.now();
    if (!this.#isOpen) return;
    this.#waiting.push(update);
    this.#timer ??= setTimeout(() => this.#flush(), 0);
  }

  /** From here on edits go out; everything before went along in the answer to the server's question. */
  open(): void {
    this.forget();
    this.#isOpen = true;
  }

  /** Edits are only remembered: the exchange after the next connection carries them. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#isOpen = false;
  }

  /** These edits were refused; nothing of them waits any more. */
  forget(): void {
    this.close();
    this.#since = undefined;
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const merged = Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    this.#since = undefined;
    this.#send(merged);
    this.#timer = setTimeout(() => this.#flush(), FRAME_INTERVAL);
  }
}
