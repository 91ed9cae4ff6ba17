import { DOCUMENT_SCHEMA_VERSION, MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { step1Message, step2Message, updateMessage } from './frames.ts';
import { RawPolling } from './rawPolling.testkit.ts';
import { ORIGIN, type TestServer, type Visitor } from './server.testkit.ts';

export interface Saved {
  readonly stateVector: ReadonlyMap<number, number>;
  readonly frames: number;
}

/** What both roads have in common. */
interface Listening {
  on(event: 'open' | 'error', listener: () => void): unknown;
  on(event: 'message', listener: (data: unknown) => void): unknown;
  on(event: 'close', listener: (code: number) => void): unknown;
  on(
    event: 'unexpected-response',
    listener: (request: unknown, response: { readonly statusCode?: number }) => void,
  ): unknown;
  terminate(): void;
}

/** A hand-written client: it does what the protocol allows, and what it does not. */
export class RawClient {
  readonly doc = new Y.Doc();
  readonly saved: Saved[] = [];
  readonly refusals: { readonly code: string; readonly isReadable: boolean }[] = [];
  readonly presence: string[] = [];
  /** Everything that came in, to search through. */
  readonly received: Buffer[] = [];
  closeCode: number | undefined;
  isSynced = false;
  isToldOfDamage = false;
  isToldOfSize = false;
  framesSent = 0;
  messagesSent = 0;
  bytesSent = 0;
  readonly #webSocket: WebSocket | RawPolling;
  #isAnswering = true;

  constructor(
    server: Pick<TestServer, 'url'>,
    visitor: Pick<Visitor, 'signInId' | 'cookie'> | undefined,
    options: RawClientOptions = {},
  ) {
    const { document = 'problem', isOwn = true, origin = ORIGIN, signIn = visitor?.signInId } = options;
    const { schemaVersion = DOCUMENT_SCHEMA_VERSION } = options;
    const query = `${isOwn ? `opgave=${schemaVersion}&` : ''}signIn=${signIn ?? ''}`;
    const headers = { ...(origin && { origin }), ...(visitor && { cookie: visitor.cookie }) };
    const address = `${server.url}/${document}?${query}`;
    const isPolling = options.road === 'polling';
    this.#webSocket = isPolling ? new RawPolling(address, headers) : new WebSocket(address, { headers });
    this.#listen(this.#webSocket);
  }

  #listen(line: Listening): void {
    line.on('open', () => this.send(step1Message(Y.encodeStateVector(this.doc))));
    line.on('message', (data) => data instanceof Buffer && this.#receive(data));
    line.on('close', (code) => {
      this.closeCode ??= code;
    });
    line.on('error', () => undefined);
    line.on('unexpected-response', (_request, response) => {
      this.closeCode = response.statusCode;
      line.terminate();
    });
  }

  send(message: Uint8Array | string): void {
    this.messagesSent += 1;
    this.bytesSent += message.length;
    this.#webSocket.send(message);
  }

  sendUpdate(update: Uint8Array): void {
    this.framesSent += 1;
    this.send(updateMessage(update));
  }

  /** Edits the own copy and sends what came of it. */
  edit(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => change(this.doc));
    this.sendUpdate(Y.encodeStateAsUpdate(this.doc, before));
  }

  write(words: string, root = 'causes'): void {
    this.edit((doc) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment(root).push([paragraph]);
    });
  }

  textOf(root = 'causes'): string {
    return this.doc.getXmlFragment(root).toJSON();
  }

  isSaved(): boolean {
    const last = this.saved.at(-1);
    return last !== undefined && last.frames >= this.framesSent;
  }

  stopAnswering(): void {
    this.#isAnswering = false;
  }

  /** Stops and starts reading, as a phone in a tunnel does. */
  stall(): void {
    this.#webSocket.pause();
  }

  readOn(): void {
    this.#webSocket.resume();
  }

  sendPresence(clientId: number, clock: number, state: unknown): void {
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => {
            encoding.writeVarUint(inner, 1);
            encoding.writeVarUint(inner, clientId);
            encoding.writeVarUint(inner, clock);
            encoding.writeVarString(inner, JSON.stringify(state));
          }),
        );
      }),
    );
  }

  close(): void {
    this.#webSocket.terminate();
  }

  #receive(data: Buffer): void {
    this.received.push(data);
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#receiveSync(decoder);
    if (type === MESSAGE.ping && this.#isAnswering) this.send(data);
    if (type === MESSAGE.awareness)
      this.presence.push(Buffer.from(decoding.readVarUint8Array(decoder)).toString());
    if (type === MESSAGE.saved) {
      const stateVector = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.saved.push({ stateVector, frames: decoding.readVarUint(decoder) });
    }
    if (type === MESSAGE.damaged) this.isToldOfDamage = true;
    if (type === MESSAGE.large) this.isToldOfSize = true;
    if (type === MESSAGE.refused) {
      const code = decoding.readVarString(decoder);
      this.refusals.push({ code, isReadable: decoding.readVarUint(decoder) === 1 });
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1 && this.#isAnswering) {
      this.framesSent += 1;
      this.send(step2Message(Y.encodeStateAsUpdate(this.doc, content)));
    }
    if (kind === SYNC.step2) this.isSynced = true;
    if (kind !== SYNC.step1) Y.applyUpdate(this.doc, content);
  }
}

export interface RawClientOptions {
  /** Over a WebSocket unless told otherwise. */
  readonly road?: 'polling' | 'webSocket';
  readonly document?: string;
  readonly isOwn?: boolean;
  readonly origin?: string;
  readonly signIn?: string;
  readonly schemaVersion?: number;
}
