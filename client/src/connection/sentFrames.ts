import * as Y from 'yjs';

interface WaitingFrame {
  readonly number: number;
  readonly at: number;
}

/**
 * Which of the frames sent here are on the server's disk. A state vector does not cover deletions and a count is
 * reset with every connection, so both figures must agree (`sync-notes.md`, trap 5).
 */
export class SentFrames {
  #sent = 0;
  #acknowledged = 0;
  #lastSentAt = 0;
  /** What an earlier connection took along without an answer is not certain before it is sent once more. */
  #isOwed = false;
  #waiting: WaitingFrame[] = [];
  /** Per client id the clock that was sent, over all connections. */
  readonly #offered = new Map<number, number>();
  #durable: ReadonlyMap<number, number> = new Map();

  /** Counting starts again; the answer to the server's first question then covers what came before. */
  beginConnection(): void {
    this.#isOwed ||= this.#acknowledged < this.#sent;
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#waiting = [];
  }

  add(update: Uint8Array, at: number): void {
    this.#isOwed = false;
    this.#sent += 1;
    this.#lastSentAt = at;
    this.#waiting.push({ number: this.#sent, at });
    raise(this.#offered, Y.parseUpdateMeta(update).to);
  }

  acknowledge(durable: Uint8Array, count: number): void {
    this.#durable = Y.decodeStateVector(durable);
    this.#acknowledged = Math.min(count, this.#sent);
    this.#waiting = this.#waiting.filter((frame) => frame.number > count);
  }

  get durable(): ReadonlyMap<number, number> {
    return this.#durable;
  }

  get isCovered(): boolean {
    if (this.#isOwed || this.#acknowledged < this.#sent) return false;
    return [...this.#offered].every(([client, clock]) => (this.#durable.get(client) ?? 0) >= clock);
  }

  /** When the oldest frame that is not certain was sent; undefined when all are. */
  get waitingSince(): number | undefined {
    if (this.isCovered) return undefined;
    return this.#waiting[0]?.at ?? this.#lastSentAt;
  }
}

/** Raises every clock in `known` to at least what `seen` says. */
export function raise(known: Map<number, number>, seen: ReadonlyMap<number, number>): void {
  for (const [client, clock] of seen) known.set(client, Math.max(known.get(client) ?? 0, clock));
}
