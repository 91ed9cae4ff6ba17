export type RoadKind = 'webSocket' | 'polling';

export interface RoadHandlers {
  onOpen(): void;
  onFrame(frame: Uint8Array): void;
  onClose(code: number): void;
}

/** A way to the server on which frames travel in both directions. After `close` no handler is called any more. */
export interface Road {
  send(frame: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export type OpenRoad = (address: string, handlers: RoadHandlers) => Road;
