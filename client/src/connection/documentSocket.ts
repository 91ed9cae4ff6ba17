import { backoffDelay } from './backoff.ts';

/** How the line to the server is. `ended` is final: only a person can change it. */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'away'; readonly since: number; readonly code: number }
  | { readonly kind: 'ended'; readonly code: number };

export interface SocketHandlers {
  onLink(state: LinkState): void;
  onFrame(frame: Uint8Array): void;
}

/** The server pings every 5 s; two missed ones mean that nobody is at the other end. */
const SILENCE = 10_000;
const CHECK = 1_000;
const LOST = 1006;

function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}

/** One WebSocket at a time, for as long as somebody wants the document: opened, watched, and opened again. */
export class DocumentSocket {
  readonly #address: () => string;
  readonly #handlers: SocketHandlers;
  readonly #random: () => number;
  #socket: WebSocket | undefined;
  #state: LinkState = { kind: 'connecting' };
  #attempt = 0;
  #heardAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(address: () => string, handlers: SocketHandlers, random: () => number) {
    this.#address = address;
    this.#handlers = handlers;
    this.#random = random;
  }

  get state(): LinkState {
    return this.#state;
  }

  start(): void {
    this.#watch = setInterval(() => this.#checkSilence(), CHECK);
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.lose);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  stop(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.lose);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#drop();
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  /** Everything went well: the next loss is answered quickly again. */
  settle(): void {
    this.#attempt = 0;
  }

  /** A fresh connection in place of this one, also after an end. */
  restart(): void {
    this.#drop();
    clearTimeout(this.#retry);
    this.#open();
  }

  #open(): void {
    const socket = new WebSocket(this.#address());
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onopen = () => this.#become({ kind: 'open' });
    socket.onmessage = (event) => this.#hear(event.data);
    socket.onclose = (event) => this.#closed(event.code);
  }

  #hear(data: unknown): void {
    this.#heardAt = Date.now();
    if (data instanceof ArrayBuffer) this.#handlers.onFrame(new Uint8Array(data));
  }

  #closed(code: number): void {
    this.#drop();
    if (isFinal(code)) {
      clearTimeout(this.#retry);
      this.#become({ kind: 'ended', code });
      return;
    }
    const since = this.#state.kind === 'away' ? this.#state.since : Date.now();
    this.#become({ kind: 'away', since, code });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), backoffDelay(this.#attempt, this.#random));
    this.#attempt += 1;
  }

  /** Half-open lines never say that they closed. */
  #checkSilence(): void {
    if (this.#socket && Date.now() - this.#heardAt > SILENCE) this.#closed(LOST);
  }

  /** Ends this connection and tries again after a pause. */
  readonly lose = (): void => {
    if (this.#socket) this.#closed(LOST);
  };

  readonly #wake = (): void => {
    const isWaiting = this.#state.kind === 'away' && !this.#socket;
    if (!isWaiting || document.visibilityState !== 'visible') return;
    clearTimeout(this.#retry);
    this.#open();
  };

  #drop(): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  #become(state: LinkState): void {
    this.#state = state;
    this.#handlers.onLink(state);
  }
}
