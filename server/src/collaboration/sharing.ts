import type { Limits } from '@opgave/shared/contract/limits';
import { awarenessMessage, encodeFrame, updateMessage } from './frames.ts';
import type { DocumentMember } from './member.ts';
import { Presence } from './presence.ts';
import { Throttle } from './throttle.ts';

type SharingLimits = Pick<Limits, 'presenceBytes' | 'presencePerSecond'>;

/** Tells the members of one document what changed and who is where: one pre-encoded frame for all. */
export class Sharing {
  readonly members = new Set<DocumentMember>();
  readonly #presence = new Presence();
  readonly #awareness: Throttle;

  readonly #limits: SharingLimits;

  /** `elapsed`: a clock that only goes forward, in milliseconds. */
  constructor(limits: SharingLimits, elapsed: () => number) {
    this.#limits = limits;
    this.#awareness = new Throttle(
      () => this.#sharePresence(),
      { interval: () => this.#awarenessInterval() },
      elapsed,
    );
  }

  /** Everyone gets this change, but not its own author. */
  changed(update: Uint8Array, author: DocumentMember | undefined): void {
    const frame = encodeFrame(updateMessage(update));
    for (const member of this.members) if (member !== author) member.sendUpdate(frame, update);
  }

  tellPresence(member: DocumentMember): void {
    const everybody = this.#presence.everybody();
    if (everybody) member.sendPresence(encodeFrame(awarenessMessage(everybody)));
  }

  /** False when these bytes are no presence, or too many. */
  receivePresence(member: DocumentMember, bytes: Uint8Array): boolean {
    const isTaken = this.#presence.receive(member, bytes, member.stamp, this.#limits.presenceBytes);
    if (this.#presence.hasNews()) this.#awareness.request();
    return isTaken;
  }

  leave(member: DocumentMember): void {
    this.members.delete(member);
    this.#presence.leave(member);
    if (this.#presence.hasNews()) this.#awareness.request();
  }

  stop(): void {
    this.#awareness.stop();
  }

  #sharePresence(): void {
    if (!this.#presence.hasNews()) return;
    const frame = encodeFrame(awarenessMessage(this.#presence.takeNews()));
    for (const member of this.members) member.sendPresence(frame);
  }

  #awarenessInterval(): number {
    return Math.max(1_000 / this.#limits.presencePerSecond, this.members.size / 2);
  }
}
