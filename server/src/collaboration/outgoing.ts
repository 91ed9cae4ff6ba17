import * as Y from 'yjs';
import { encodeFrame, updateMessage } from './frames.ts';
import type { WayOut } from './line.ts';

/** Above this many waiting bytes carets are left out, and document updates wait to be merged. */
const BUSY_BYTES = 262_144;

/**
 * The way out of one connection. A slow receiver never loses a document update: what it cannot take now is kept by
 * reference and sent as one difference when it has caught up, until the limit is reached.
 */
export class Outgoing {
  readonly #wayOut: WayOut;
  readonly #maxBytes: number;
  readonly #onOverflow: () => void;
  #missed: Uint8Array[] = [];
  #missedBytes = 0;

  constructor(wayOut: WayOut, maxBytes: number, onOverflow: () => void) {
    this.#wayOut = wayOut;
    this.#maxBytes = maxBytes;
    this.#onOverflow = onOverflow;
    wayOut.on('drain', () => this.#catchUp());
  }

  write(frame: Buffer): void {
    if (this.#wayOut.writable) this.#wayOut.write(frame);
  }

  isBusy(): boolean {
    return this.#missed.length > 0 || this.#wayOut.writableLength > BUSY_BYTES;
  }

  /** Keeps an update for later; too much of it ends the connection, which then comes back and synchronises. */
  miss(update: Uint8Array): void {
    this.#missed.push(update);
    this.#missedBytes += update.byteLength;
    if (this.#missedBytes + this.#wayOut.writableLength > this.#maxBytes) this.#onOverflow();
  }

  #catchUp(): void {
    if (this.#missed.length === 0) return;
    const update = Y.mergeUpdates(this.#missed);
    this.#missed = [];
    this.#missedBytes = 0;
    this.write(encodeFrame(updateMessage(update)));
  }
}
