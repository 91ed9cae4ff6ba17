/** The road to one browser as a connection sees it. A WebSocket has this shape. */
export interface Line {
  readonly readyState: number;
  readonly OPEN: number;
  on(event: 'message', listener: (data: unknown, isBinary: boolean) => void): unknown;
  on(event: 'pong', listener: () => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  pause(): void;
  resume(): void;
  ping(): void;
  close(code: number, reason?: string): void;
  terminate(): void;
}

/** Where the ready-made WebSocket frames of a connection are written. A socket of Node has this shape. */
export interface WayOut {
  readonly writable: boolean;
  readonly writableLength: number;
  write(frame: Buffer): unknown;
  on(event: 'drain', listener: () => void): unknown;
}
