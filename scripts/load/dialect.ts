import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a server said, as far as a client under load has to know it. */
export type Said =
  | { readonly kind: 'update' | 'step2' | 'step1' | 'awareness'; readonly content: Uint8Array }
  /** `frames`: how many sync frames of this connection are durable; undefined where the server does not count. */
  | { readonly kind: 'saved'; readonly frames: number | undefined }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'ping' | 'other' };

/** How a kind of server is spoken to; a document is named in every message of some. */
export interface Dialect {
  /** What comes before the first sync message. */
  hello(document: string): readonly Uint8Array[];
  step1(document: string, stateVector: Uint8Array): Uint8Array;
  step2(document: string, update: Uint8Array): Uint8Array;
  update(document: string, update: Uint8Array): Uint8Array;
  awareness(document: string, entries: Uint8Array): Uint8Array;
  /** The answer to a ping that is a message; undefined when there is none. */
  readonly pong: Uint8Array | undefined;
  read(payload: Uint8Array): Said;
  /** Says it without decoding. */
  isAwareness(payload: Uint8Array): boolean;
}

type Prefix = (encoder: encoding.Encoder, document: string) => void;

function messages(prefix: Prefix) {
  const sync = (kind: number) => (document: string, content: Uint8Array) =>
    encoding.encode((encoder) => {
      prefix(encoder, document);
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, content);
    });
  return {
    step1: sync(SYNC.step1),
    step2: sync(SYNC.step2),
    update: sync(SYNC.update),
    awareness: (document: string, entries: Uint8Array) =>
      encoding.encode((encoder) => {
        prefix(encoder, document);
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, entries);
      }),
  };
}

/** The y-websocket protocol, with the messages of our own where a server sends them. */
export const Y_WEBSOCKET: Dialect = {
  hello: () => [],
  ...messages(() => undefined),
  pong: encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE.ping)),
  isAwareness: ([type]) => type === MESSAGE.awareness,
  read(payload) {
    const decoder = decoding.createDecoder(payload);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) return readSync(decoder);
    if (type === MESSAGE.awareness)
      return { kind: 'awareness', content: decoding.readVarUint8Array(decoder) };
    if (type === MESSAGE.ping) return { kind: 'ping' };
    if (type === MESSAGE.refused) return { kind: 'refused', code: decoding.readVarString(decoder) };
    if (type !== MESSAGE.saved) return { kind: 'other' };
    decoding.readVarUint8Array(decoder);
    return { kind: 'saved', frames: decoding.readVarUint(decoder) };
  },
};

const AUTHENTICATION = 2;
const TOKEN = 0;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;

/** Hocuspocus 4: the document is named in each message, and one says who one is first. */
export const HOCUSPOCUS: Dialect = {
  hello: (document) => [
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, document);
      encoding.writeVarUint(encoder, AUTHENTICATION);
      encoding.writeVarUint(encoder, TOKEN);
      encoding.writeVarString(encoder, 'token');
      encoding.writeVarString(encoder, '4.7.0');
    }),
  ],
  ...messages((encoder, document) => encoding.writeVarString(encoder, document)),
  pong: undefined,
  // The name of the document stands before it, with its length in one byte.
  isAwareness: (payload) => payload[(payload[0] ?? 0) + 1] === MESSAGE.awareness,
  read(payload) {
    const decoder = decoding.createDecoder(payload);
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync || type === SYNC_REPLY) return readSync(decoder);
    if (type === MESSAGE.awareness)
      return { kind: 'awareness', content: decoding.readVarUint8Array(decoder) };
    return type === SYNC_STATUS ? { kind: 'saved', frames: undefined } : { kind: 'other' };
  },
};

function readSync(decoder: decoding.Decoder): Said {
  const kind = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (kind === SYNC.step1) return { kind: 'step1', content };
  return { kind: kind === SYNC.step2 ? 'step2' : 'update', content };
}
