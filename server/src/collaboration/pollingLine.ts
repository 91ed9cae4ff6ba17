import { EventEmitter } from 'node:events';
import type { Socket } from 'engine.io';
import { payloadOf } from './frames.ts';
import type { Line, WayOut } from './line.ts';

interface LineEvents {
  message: [data: unknown, isBinary: boolean];
  pong: [];
  close: [];
  drain: [];
}

const CLOSING = 2;
const CLOSED = 3;
const TOO_LARGE = 1009;
/** Whoever does not fetch the reason by then is let go without it. */
const CLOSING_TIME = 5_000;

/**
 * Long-polling in the shape of a WebSocket, for networks that block those: the same frames, so the same rules. One
 * message is one frame; a message of digits from the server is the close code, which polling itself does not have.
 */
export class PollingLine extends EventEmitter<LineEvents> implements Line, WayOut {
  readonly OPEN = 1;
  #readyState = this.OPEN;
  readonly #engine: Socket;
  readonly #maxBytes: number;
  #isPaused = false;
  #post: (() => void) | undefined;
  #unsent = 0;

  constructor(engine: Socket, maxBytes: number) {
    super();
    this.#engine = engine;
    this.#maxBytes = maxBytes;
    engine.on('message', (data: string | Buffer) => this.#receive(data));
    engine.on('heartbeat', () => this.emit('pong'));
    engine.on('flush', () => {
      this.#unsent = 0;
    });
    engine.on('drain', () => this.emit('drain'));
    engine.once('close', () => this.#ended());
  }

  get readyState(): number {
    return this.#readyState;
  }

  get writable(): boolean {
    return this.#readyState === this.OPEN;
  }

  get writableLength(): number {
    return this.#unsent;
  }

  write(frame: Buffer): void {
    this.#unsent += frame.byteLength;
    this.#engine.send(payloadOf(frame));
  }

  /** Long-polling has a heartbeat of its own. */
  ping(): void {}

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    setImmediate(() => this.#readOn());
  }

  /**
   * Takes the next post when this line reads. Until then its body stays in the network, and an honest client sends
   * no other; whoever sends a second one is gone.
   */
  admit(post: () => void): void {
    if (!this.#isPaused) post();
    else if (this.#post) this.terminate();
    else this.#post = post;
  }

  close(code: number): void {
    if (this.#readyState !== this.OPEN) return;
    this.#readyState = CLOSING;
    this.#engine.send(String(code));
    // Not in the middle of a post: closing would break off its answer.
    setImmediate(() => this.#engine.close());
    setTimeout(() => this.terminate(), CLOSING_TIME).unref();
  }

  terminate(): void {
    this.#engine.close(true);
  }

  /** What was on its way when this line was paused still comes in, as over a WebSocket. */
  #receive(data: string | Buffer): void {
    if (this.#readyState !== this.OPEN) return;
    if (Buffer.byteLength(data) > this.#maxBytes) this.close(TOO_LARGE);
    else this.emit('message', data, typeof data !== 'string');
  }

  #readOn(): void {
    if (this.#isPaused) return;
    const post = this.#post;
    this.#post = undefined;
    post?.();
  }

  #ended(): void {
    this.#readyState = CLOSED;
    this.#post?.();
    this.#post = undefined;
    this.emit('close');
  }
}
