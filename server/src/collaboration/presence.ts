import type { Group } from '@opgave/shared/method/groups';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What others may know of whoever is here; written by the server, never by the client (P34). */
export interface Stamp {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly group?: Group;
}

/** A connection, as far as presence knows it. */
interface Holder {
  readonly personId: string;
}

interface Entry {
  readonly clock: number;
  /** JSON as it goes over the wire; `null` says that this client left. */
  readonly state: string;
}

const LEFT = 'null';

/** Who is where in one document: one entry per connection, gathered and sent as one frame for everybody. */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #owners = new Map<number, Holder>();
  readonly #changed = new Set<number>();

  /**
   * Takes in a y-protocols awareness update from one connection. Only its own entry counts: the first client id it
   * names that no other person holds (the same person may be back before the broken line was noticed). Returns false when the bytes are none or too many.
   */
  receive(owner: Holder, bytes: Uint8Array, stamp: Stamp, maxBytes: number): boolean {
    const entries = readEntries(bytes);
    if (!entries) return false;
    for (const { clientId, clock, state } of entries) {
      if (!this.#mayHold(owner, clientId)) continue;
      if (state.length > maxBytes) return false;
      const known = this.#entries.get(clientId) ?? { clock: -1, state: LEFT };
      const isNews =
        clock > known.clock || (clock === known.clock && state !== known.state && state === LEFT);
      if (isNews && (state !== LEFT || known.state !== LEFT))
        this.#set(clientId, { clock, state: stamped(state, stamp) }, owner);
    }
    return true;
  }

  /** Makes the entry of a connection that went away say so. */
  leave(owner: Holder): void {
    for (const [clientId, holder] of this.#owners) {
      if (holder !== owner) continue;
      const clock = (this.#entries.get(clientId)?.clock ?? 0) + 1;
      this.#set(clientId, { clock, state: LEFT }, owner);
    }
  }

  hasNews(): boolean {
    return this.#changed.size > 0;
  }

  /** What changed since the last call, as the content of one awareness message. */
  takeNews(): Uint8Array {
    const bytes = this.#encode(this.#changed);
    for (const clientId of this.#changed) {
      if (this.#entries.get(clientId)?.state !== LEFT) continue;
      this.#entries.delete(clientId);
      this.#owners.delete(clientId);
    }
    this.#changed.clear();
    return bytes;
  }

  /** Everybody who is here, for somebody who just came in; undefined when nobody is. */
  everybody(): Uint8Array | undefined {
    return this.#entries.size > 0 ? this.#encode(this.#entries.keys()) : undefined;
  }

  #mayHold(owner: Holder, clientId: number): boolean {
    const holder = this.#owners.get(clientId);
    if (holder) return holder.personId === owner.personId;
    return ![...this.#owners.values()].includes(owner);
  }

  #set(clientId: number, entry: Entry, owner: Holder): void {
    this.#entries.set(clientId, entry);
    this.#owners.set(clientId, owner);
    this.#changed.add(clientId);
  }

  #encode(clientIds: Iterable<number>): Uint8Array {
    const list = [...clientIds];
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, list.length);
      for (const clientId of list) {
        const entry = this.#entries.get(clientId) ?? { clock: 0, state: LEFT };
        encoding.writeVarUint(encoder, clientId);
        encoding.writeVarUint(encoder, entry.clock);
        encoding.writeVarString(encoder, entry.state);
      }
    });
  }
}

interface ReadEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

/** A client that keeps several states (a busy bus of tabs) sends few; more than this is no honest update. */
const MAX_ENTRIES = 1_000;

function readEntries(bytes: Uint8Array): readonly ReadEntry[] | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) return undefined;
    return Array.from({ length: count }, () => ({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    }));
  } catch {
    return undefined;
  }
}

/** Keeps the caret of what the client sent, and writes who it is. */
function stamped(state: string, stamp: Stamp): string {
  if (state === LEFT) return LEFT;
  return JSON.stringify({ cursor: caretOf(state), user: stamp });
}

function caretOf(state: string): unknown {
  try {
    const parsed: unknown = JSON.parse(state);
    if (typeof parsed !== 'object' || parsed === null || !('cursor' in parsed)) return null;
    return parsed.cursor;
  } catch {
    return null;
  }
}
