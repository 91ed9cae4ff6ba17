import * as Y from 'yjs';
import { awarenessMessage, encodeFrame, updateMessage } from './frames.ts';
import type { DocumentMember } from './member.ts';
import { Presence } from './presence.ts';
import { Throttle } from './throttle.ts';

interface Change {
  readonly update: Uint8Array;
  readonly author: DocumentMember | undefined;
}

/** Receivers times frames per second above which frames are spread over more time (`sync-notes.md`). */
const CALM_DELIVERIES_PER_SECOND = 5_000;
const MAX_DISPATCH_INTERVAL = 50;
/** Keys do not come evenly: so many may go out at once before the interval counts. */
const DISPATCH_BURST = 16;
const MIN_AWARENESS_INTERVAL = 50;

/** Tells the members of one document what changed and who is where: one pre-encoded frame for all, gathered in time. */
export class Sharing {
  readonly members = new Set<DocumentMember>();
  readonly #presence = new Presence();
  readonly #dispatch: Throttle;
  readonly #awareness: Throttle;
  #waiting: Change[] = [];

  /** `elapsed`: a clock that only goes forward, in milliseconds. */
  constructor(elapsed: () => number) {
    this.#dispatch = new Throttle(
      () => this.#share(),
      { interval: () => this.#dispatchInterval(), burst: DISPATCH_BURST },
      elapsed,
    );
    this.#awareness = new Throttle(
      () => this.#sharePresence(),
      { interval: () => this.#awarenessInterval() },
      elapsed,
    );
  }

  /** Everyone gets this change, but not its own author. */
  changed(update: Uint8Array, author: DocumentMember | undefined): void {
    this.#waiting.push({ update, author });
    this.#dispatch.request();
  }

  tellPresence(member: DocumentMember): void {
    const everybody = this.#presence.everybody();
    if (everybody) member.sendPresence(encodeFrame(awarenessMessage(everybody)));
  }

  /** False when these bytes are no presence, or too many. */
  receivePresence(member: DocumentMember, bytes: Uint8Array, maxBytes: number): boolean {
    const isTaken = this.#presence.receive(member, bytes, member.stamp, maxBytes);
    if (this.#presence.hasNews()) this.#awareness.request();
    return isTaken;
  }

  leave(member: DocumentMember): void {
    this.members.delete(member);
    this.#presence.leave(member);
    if (this.#presence.hasNews()) this.#awareness.request();
  }

  stop(): void {
    this.#dispatch.stop();
    this.#awareness.stop();
  }

  #share(): void {
    const changes = this.#waiting;
    this.#waiting = [];
    const [first] = changes;
    if (!first) return;
    const update =
      changes.length === 1 ? first.update : Y.mergeUpdates(changes.map((change) => change.update));
    const only = changes.every((change) => change.author === first.author) ? first.author : undefined;
    const frame = encodeFrame(updateMessage(update));
    for (const member of this.members) if (member !== only) member.sendUpdate(frame, update);
  }

  #sharePresence(): void {
    if (!this.#presence.hasNews()) return;
    const frame = encodeFrame(awarenessMessage(this.#presence.takeNews()));
    for (const member of this.members) member.sendPresence(frame);
  }

  #dispatchInterval(): number {
    const interval = (this.members.size / CALM_DELIVERIES_PER_SECOND) * 1_000;
    return interval < 8 ? 0 : Math.min(MAX_DISPATCH_INTERVAL, interval);
  }

  #awarenessInterval(): number {
    return Math.max(MIN_AWARENESS_INTERVAL, this.members.size / 2);
  }
}
