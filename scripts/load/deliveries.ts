import * as Y from 'yjs';
import type { Dialect } from './dialect.ts';
import { Histogram } from './histogram.ts';

const KEPT_FRAMES = 4_000;
const NO_EDITS: readonly Edit[] = [];

interface Edit {
  readonly clientId: number;
  readonly sentAt: number;
}

/** Times every edit from the moment it was sent to each person it reaches. A frame that many get is decoded once. */
export class Deliveries {
  latencies = new Histogram();
  /** Edits that came in at somebody else, in all. */
  delivered = 0;
  /** Edits that were sent and counted for the histogram. */
  counted = 0;
  readonly #dialect: Dialect;
  readonly #sentAt = new Map<number, Map<number, number>>();
  readonly #frames = new Map<string, readonly Edit[]>();
  #from = Number.POSITIVE_INFINITY;
  #until = Number.POSITIVE_INFINITY;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** From now on what is sent is timed, until `stop`; what was timed before is forgotten. */
  start(): void {
    this.latencies = new Histogram();
    this.counted = 0;
    this.#until = Number.POSITIVE_INFINITY;
    this.#from = performance.now();
  }

  stop(): void {
    this.#until = performance.now();
  }

  sent(clientId: number, clock: number): void {
    const at = performance.now();
    const clocks = this.#sentAt.get(clientId) ?? new Map<number, number>();
    this.#sentAt.set(clientId, clocks.set(clock, at));
    if (this.#isCounted(at)) this.counted += 1;
  }

  /** Takes a message that one person got, whose own edits do not count; says whether there were edits in it. */
  receive(payload: Buffer, at: number, own?: number): boolean {
    const key = payload.toString('latin1');
    const edits = this.#frames.get(key) ?? this.#decode(key, payload);
    for (const { clientId, sentAt } of edits) {
      if (clientId === own) continue;
      this.delivered += 1;
      if (this.#isCounted(sentAt)) this.latencies.add(at - sentAt);
    }
    return edits.length > 0;
  }

  #isCounted(sentAt: number): boolean {
    return sentAt >= this.#from && sentAt < this.#until;
  }

  #decode(key: string, payload: Buffer): readonly Edit[] {
    const said = this.#dialect.read(payload);
    const edits = said.kind === 'update' ? this.#editsOf(said.content) : NO_EDITS;
    this.#frames.set(key, edits);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > KEPT_FRAMES && oldest !== undefined) this.#frames.delete(oldest);
    return edits;
  }

  #editsOf(update: Uint8Array): readonly Edit[] {
    const edits: Edit[] = [];
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const clocks = this.#sentAt.get(id.client);
      if (!clocks) continue;
      for (let clock = id.clock; clock < id.clock + length; clock += 1) {
        const sentAt = clocks.get(clock);
        if (sentAt !== undefined) edits.push({ clientId: id.client, sentAt });
      }
    }
    return edits;
  }
}
