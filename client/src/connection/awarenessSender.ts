import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { awarenessFrame } from './frames.ts';
import type { Replica } from './replica.ts';

/** Half of what the server forwards of one person per second. */
const INTERVAL = 100;

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** Tells the server where this person is: the first move at once, then the latest place per interval. */
export class AwarenessSender {
  readonly #replica: Replica;
  readonly #send: (frame: Uint8Array<ArrayBuffer>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;

  constructor(replica: Replica, send: (frame: Uint8Array<ArrayBuffer>) => void) {
    this.#replica = replica;
    this.#send = send;
    replica.awareness.on('update', this.#changed);
  }

  now(): void {
    const { awareness } = this.#replica;
    this.#send(awarenessFrame(encodeAwarenessUpdate(awareness, [awareness.clientID])));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#replica.awareness.off('update', this.#changed);
  }

  readonly #changed = ({ added, updated, removed }: Changes): void => {
    const own = this.#replica.awareness.clientID;
    if (![...added, ...updated, ...removed].includes(own)) return;
    this.#isStale = true;
    if (this.#timer === undefined) this.#flush();
  };

  #flush(): void {
    this.#timer = undefined;
    if (!this.#isStale) return;
    this.#isStale = false;
    this.now();
    this.#timer = setTimeout(() => this.#flush(), INTERVAL);
  }
}
