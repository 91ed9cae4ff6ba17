import type { OpenRoad, RoadKind } from './road.ts';
import { openWebSocketRoad } from './webSocketRoad.ts';

/** One WebSocket may fail for many reasons; after this many in a row something on the way may block them. */
const MANY = 2;

/** The roads to the server, and what this tab learned about them; shared by all its documents. */
export class Roads {
  readonly openWebSocket: OpenRoad = openWebSocketRoad;
  /** Loaded only by whoever needs it. */
  readonly loadPolling: () => Promise<OpenRoad>;
  #missed = 0;

  constructor(loadPolling: () => Promise<OpenRoad>) {
    this.loadPolling = loadPolling;
  }

  /** Which to take now; the other one than what just failed, once WebSockets seem blocked. */
  next(failed: RoadKind | undefined): RoadKind {
    return this.#missed >= MANY && failed !== 'polling' ? 'polling' : 'webSocket';
  }

  /** A WebSocket ended before anything came over it. */
  missed(): void {
    this.#missed += 1;
  }

  /** A WebSocket works, or this is another network now. */
  forget(): void {
    this.#missed = 0;
  }
}
