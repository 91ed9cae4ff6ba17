import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Stands in for the browser's WebSocket; the test plays the server. */
export class FakeWebSocket {
  static readonly OPEN = 1;
  static all: FakeWebSocket[] = [];
  readonly url: string;
  binaryType = 'blob';
  readyState = 0;
  sent: Uint8Array[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(url: string) {
    this.url = url;
    FakeWebSocket.all.push(this);
  }

  send(frame: Uint8Array) {
    this.sent.push(frame);
  }

  close() {
    this.readyState = 3;
  }

  accept() {
    this.readyState = 1;
    this.onopen?.();
  }

  end(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  say(write: (encoder: encoding.Encoder) => void) {
    const encoder = encoding.createEncoder();
    write(encoder);
    this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer });
  }
}

/** A server that holds `doc` and acknowledges only when told to. */
export class FakeServer {
  readonly doc = new Y.Doc();
  received = 0;
  #read = 0;
  readonly #socket: FakeWebSocket;

  constructor(socket: FakeWebSocket, state?: Uint8Array, isDamaged = false) {
    this.#socket = socket;
    if (state) Y.applyUpdate(this.doc, state);
    socket.accept();
    if (isDamaged) socket.say((encoder) => encoding.writeVarUint(encoder, MESSAGE.damaged));
    this.#sync(SYNC.step1, Y.encodeStateVector(this.doc));
    this.take();
    this.#sync(SYNC.step2, Y.encodeStateAsUpdate(this.doc));
  }

  /** Applies the sync frames that came in, and returns how many bytes of updates each held. */
  take(): void {
    for (const frame of this.#socket.sent.slice(this.#read)) {
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== MESSAGE.sync) continue;
      if (decoding.readVarUint(decoder) === SYNC.step1) continue;
      this.received += 1;
      Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
    }
    this.#read = this.#socket.sent.length;
  }

  acknowledge(count = this.received): void {
    this.#socket.say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.saved);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc));
      encoding.writeVarUint(encoder, count);
    });
  }

  refuse(isReadable: boolean): void {
    this.#socket.say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.refused);
      encoding.writeVarString(encoder, 'not-allowed');
      encoding.writeVarUint(encoder, isReadable ? 1 : 0);
    });
  }

  /** What somebody else wrote. */
  tell(update: Uint8Array): void {
    this.#sync(SYNC.update, update);
  }

  /** Where somebody else is. */
  tellWhere(update: Uint8Array): void {
    this.#socket.say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.awareness);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  ping(): void {
    this.#socket.say((encoder) => encoding.writeVarUint(encoder, MESSAGE.ping));
  }

  #sync(step: number, bytes: Uint8Array): void {
    this.#socket.say((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }
}
