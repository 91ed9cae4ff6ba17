import { Backoff } from './backoff.ts';
import type { OpenRoad, Road, RoadHandlers, RoadKind } from './road.ts';
import type { Roads } from './roads.ts';
import { Silence } from './silence.ts';
import { WayBack } from './wayBack.ts';

/** How the line to the server is. `ended` is final: only a person can change it. */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly road: RoadKind }
  | { readonly kind: 'away'; readonly since: number; readonly code: number }
  | { readonly kind: 'ended'; readonly code: number };

export interface SocketHandlers {
  onLink(state: LinkState): void;
  onFrame(frame: Uint8Array): void;
}

export interface SocketDeps {
  readonly roads: Roads;
  readonly random: () => number;
}

/**
 * The server pings every 5 s. A line on which nothing came for this long has nobody at the other end; with the time between
 * two looks that is known within ten seconds.
 */
const TOO_LONG = 9_000;
const CHECK = 1_000;
const LOST = 1006;

function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}

/** One road to the server at a time, for as long as somebody wants the document: opened, watched, and opened again. */
export class DocumentSocket {
  readonly #address: () => string;
  readonly #handlers: SocketHandlers;
  readonly #deps: SocketDeps;
  #road: Road | undefined;
  #kind: RoadKind = 'webSocket';
  /** Counts the attempts; what comes of an earlier one is not listened to. */
  #turn = 0;
  #isTrying = false;
  #isHeard = false;
  #failed: RoadKind | undefined;
  #wayBack: WayBack | undefined;
  #state: LinkState = { kind: 'connecting' };
  readonly #backoff: Backoff;
  readonly #silence = new Silence();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(address: () => string, handlers: SocketHandlers, deps: SocketDeps) {
    this.#address = address;
    this.#handlers = handlers;
    this.#deps = deps;
    this.#backoff = new Backoff(deps.random);
  }

  get state(): LinkState {
    return this.#state;
  }

  start(): void {
    this.#watch = setInterval(() => this.#checkSilence(), CHECK);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.lose);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  stop(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.lose);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#drop();
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    this.#road?.send(frame);
  }

  /** Everything went well: the next loss is answered quickly again. */
  settle(): void {
    this.#backoff.settle();
  }

  /** A fresh connection in place of this one, also after an end. */
  restart(): void {
    this.#drop();
    clearTimeout(this.#retry);
    this.#open();
  }

  #open(): void {
    this.#turn += 1;
    this.#isTrying = true;
    this.#isHeard = false;
    this.#silence.end();
    this.#kind = this.#deps.roads.next(this.#failed);
    if (this.#kind === 'webSocket') this.#take(this.#deps.roads.openWebSocket);
    else void this.#takeDetour(this.#turn);
  }

  async #takeDetour(turn: number): Promise<void> {
    const open = await this.#deps.roads.loadPolling().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (open) this.#take(open);
    else this.#closed(LOST);
  }

  #take(open: OpenRoad): void {
    this.#road = open(this.#address(), this.#listenTo(this.#turn));
  }

  #listenTo(turn: number): RoadHandlers {
    const isOurs = () => turn === this.#turn;
    return {
      onOpen: () => isOurs() && this.#become({ kind: 'open', road: this.#kind }),
      onFrame: (frame) => isOurs() && this.#hear(frame),
      onClose: (code) => isOurs() && this.#closed(code),
    };
  }

  #hear(frame: Uint8Array): void {
    this.#silence.end();
    if (!this.#isHeard) this.#heardFirst();
    this.#handlers.onFrame(frame);
  }

  #heardFirst(): void {
    this.#isHeard = true;
    this.#failed = undefined;
    const { roads, random } = this.#deps;
    if (this.#kind === 'webSocket') return roads.forget();
    const open = roads.openWebSocket;
    this.#wayBack = new WayBack({ open, address: this.#address, random, onFound: this.#goBack });
  }

  /** WebSockets work again: what was under way on the detour travels once more after this. */
  readonly #goBack = (road: Road): RoadHandlers => {
    this.#drop();
    this.#isTrying = true;
    this.#isHeard = false;
    this.#kind = 'webSocket';
    this.#road = road;
    this.#become({ kind: 'open', road: 'webSocket' });
    return this.#listenTo(this.#turn);
  };

  #closed(code: number): void {
    if (!this.#isHeard) this.#failed = this.#kind;
    if (!this.#isHeard && this.#kind === 'webSocket') this.#deps.roads.missed();
    this.#drop();
    if (isFinal(code)) {
      clearTimeout(this.#retry);
      this.#become({ kind: 'ended', code });
      return;
    }
    const since = this.#state.kind === 'away' ? this.#state.since : Date.now();
    this.#become({ kind: 'away', since, code });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), this.#backoff.next(code));
  }

  /** Half-open lines never say that they closed. */
  #checkSilence(): void {
    if (this.#isTrying && this.#silence.length >= TOO_LONG) this.#closed(LOST);
  }

  /** Ends this connection and tries again after a pause. */
  readonly lose = (): void => {
    if (this.#isTrying) this.#closed(LOST);
  };

  /** Another network may carry what this one did not, and the line of the one before leads nowhere any more. */
  readonly #online = (): void => {
    this.#deps.roads.forget();
    if (this.#isTrying && this.#kind === 'webSocket') this.#closed(LOST);
    this.#wayBack?.tryNow();
    this.#wake();
  };

  readonly #wake = (): void => {
    const isWaiting = this.#state.kind === 'away' && !this.#isTrying;
    if (!isWaiting || document.visibilityState !== 'visible') return;
    clearTimeout(this.#retry);
    this.#open();
  };

  #drop(): void {
    this.#turn += 1;
    this.#isTrying = false;
    this.#wayBack?.stop();
    this.#wayBack = undefined;
    this.#road?.close();
    this.#road = undefined;
  }

  #become(state: LinkState): void {
    this.#state = state;
    this.#handlers.onLink(state);
  }
}
