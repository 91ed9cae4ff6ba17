import { PING_ANSWER_INTERVAL } from '@opgave/shared/contract/wire';
import * as Y from 'yjs';
import type { Dialect, Said } from './dialect.ts';
import { type Address, FrameSocket } from './frameSocket.ts';

export interface Place {
  readonly address: Address;
  readonly dialect: Dialect;
  readonly document: string;
}

/** What of a stream of messages somebody wants to hear. */
export interface Listener {
  /** Every message as it came in; true when there is no need to decode it. */
  raw?(payload: Buffer, at: number): boolean;
  said?(said: Said, at: number): void;
}

/**
 * One person in one document: says hello, synchronises and answers pings. It keeps no document, so that hundreds fit in
 * one process.
 */
export class LoadClient {
  listener: Listener;
  isSynced = false;
  /** Sync frames sent that the server counts: updates and answers to its step 1. */
  framesSent = 0;
  framesSaved = 0;
  refusal: string | undefined;
  #answeredAt = Number.NEGATIVE_INFINITY;
  readonly #place: Place;
  readonly #socket: FrameSocket;
  readonly #waiting: { readonly until: () => boolean; readonly resolve: () => void }[] = [];

  private constructor(place: Place, socket: FrameSocket, listener: Listener) {
    this.#place = place;
    this.#socket = socket;
    this.listener = listener;
    socket.onMessage = (payload) => this.#receive(payload);
    socket.onClose = () => this.#wake();
  }

  /** Connects and asks for everything; resolves when the connection is open, not yet synchronised. */
  static async join(place: Place, listener: Listener = {}): Promise<LoadClient> {
    const { dialect, document, address } = place;
    const client = new LoadClient(place, await FrameSocket.open(address), listener);
    for (const message of dialect.hello(document)) client.#socket.send(message);
    client.#socket.send(dialect.step1(document, Y.encodeStateVector(new Y.Doc())));
    return client;
  }

  get isOpen(): boolean {
    return this.#socket.isOpen;
  }

  get closeCode(): number | undefined {
    return this.#socket.closeCode;
  }

  get bytesIn(): number {
    return this.#socket.bytesIn;
  }

  get isSaved(): boolean {
    return this.framesSaved >= this.framesSent;
  }

  /** Resolves when it is so, or when the line is gone or the time is up; says whether it is so. */
  async until(condition: () => boolean, milliseconds: number): Promise<boolean> {
    if (!condition() && this.isOpen) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        this.#waiting.push({ until: () => condition() || !this.isOpen, resolve: done });
      });
    }
    return condition();
  }

  /** Resolves when the document came in, or says false after so long. */
  synced(milliseconds = 15_000): Promise<boolean> {
    return this.until(() => this.isSynced, milliseconds);
  }

  sendUpdate(update: Uint8Array): void {
    this.framesSent += 1;
    this.#socket.send(this.#place.dialect.update(this.#place.document, update));
  }

  sendStep2(update: Uint8Array): void {
    this.framesSent += 1;
    this.#socket.send(this.#place.dialect.step2(this.#place.document, update));
  }

  sendStep1(stateVector: Uint8Array): void {
    this.#socket.send(this.#place.dialect.step1(this.#place.document, stateVector));
  }

  sendAwareness(entries: Uint8Array): void {
    this.#socket.send(this.#place.dialect.awareness(this.#place.document, entries));
  }

  /** Any bytes as one message. */
  sendBytes(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  stall(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(payload: Buffer): void {
    const at = performance.now();
    if (this.listener.raw?.(payload, at)) return;
    const said = this.#place.dialect.read(payload);
    if (said.kind === 'step2') this.isSynced = true;
    if (said.kind === 'saved') this.framesSaved = said.frames ?? this.framesSaved + 1;
    if (said.kind === 'refused') this.refusal = said.code;
    if (said.kind === 'ping') this.#answer(at);
    this.listener.said?.(said, at);
    this.#wake();
  }

  /** As our own client does. */
  #answer(at: number): void {
    const { pong } = this.#place.dialect;
    if (!pong || at - this.#answeredAt < PING_ANSWER_INTERVAL) return;
    this.#answeredAt = at;
    this.#socket.send(pong);
  }

  #wake(): void {
    for (const one of [...this.#waiting]) {
      if (!one.until()) continue;
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.resolve();
    }
  }
}
