import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { LoadClient } from './loadClient.ts';

/** The section of the problem definition in which people under load write. */
export const ROOT = 'causes';

const CONTENT_STRING = 4;
const HAS_ORIGIN = 0x80;
const LETTERS = 'enatirodslghvkmubpwjzcf ';

/**
 * Types at the end of a paragraph of its own. The bytes of one key are what Yjs makes of it, but encoded by hand: ten
 * thousand keys a second leave the load generator time to count.
 */
export class Typist {
  readonly clientId: number;
  readonly client: LoadClient;
  #clock = 0;

  constructor(client: LoadClient, clientId: number) {
    this.client = client;
    this.clientId = clientId;
  }

  /** How many clocks this typist has used: those of the paragraph, and one for every key. */
  get clock(): number {
    return this.#clock;
  }

  /** Begins the paragraph with these words, in a document of which this is the state. */
  begin(state: readonly Uint8Array[], words = 'x'): void {
    const doc = new Y.Doc();
    doc.clientID = this.clientId;
    for (const update of state) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment(ROOT).insert(0, [paragraph]);
    });
    this.client.sendUpdate(Y.encodeStateAsUpdate(doc, before));
    this.#clock = Y.getState(doc.store, this.clientId);
  }

  /** One key; returns the clock under which it arrives. */
  press(): number {
    const clock = this.#clock;
    this.#clock += 1;
    this.client.sendUpdate(keyUpdate(this.clientId, clock, Typist.letterAt(clock)));
    return clock;
  }

  /** The key under that clock. */
  static letterAt(clock: number): string {
    return LETTERS.charAt(clock % LETTERS.length);
  }

  /** Takes out everything that this typist wrote. */
  erase(): void {
    this.client.sendUpdate(erasingUpdate(this.clientId, this.#clock));
  }
}

/** The update that deletes the first so many clocks of one writer, and brings nothing. */
function erasingUpdate(clientId: number, clocks: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, clientId, 1, 0, clocks]) encoding.writeVarUint(encoder, number);
  });
}

/** The update of one letter behind the last one of the same writer. */
function keyUpdate(clientId: number, clock: number, letter: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeUint8(encoder, HAS_ORIGIN | CONTENT_STRING);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock - 1);
    encoding.writeVarString(encoder, letter);
    encoding.writeVarUint(encoder, 0);
  });
}
