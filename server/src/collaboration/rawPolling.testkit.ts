import { EventEmitter } from 'node:events';
import { Socket } from 'engine.io-client';

interface RawEvents {
  open: [];
  message: [data: unknown];
  close: [code: number];
  error: [];
  'unexpected-response': [request: unknown, response: { readonly statusCode: number }];
}

/** Long-polling with the events of a WebSocket of ws, as the client of the product has it in a browser. */
export class RawPolling extends EventEmitter<RawEvents> {
  readonly #engine: Socket;
  #code = 1006;

  constructor(address: string, headers: Record<string, string>) {
    super();
    const { protocol, host, pathname, searchParams } = new URL(address);
    this.#engine = new Socket(`${protocol.replace('ws', 'http')}//${host}`, {
      path: pathname,
      addTrailingSlash: false,
      query: Object.fromEntries(searchParams),
      transports: ['polling'],
      upgrade: false,
      extraHeaders: headers,
    });
    this.#engine.binaryType = 'arraybuffer';
    this.#engine.on('open', () => this.emit('open'));
    this.#engine.on('message', (data: unknown) => this.#receive(data));
    this.#engine.on('error', (error) => this.#fail(error));
    this.#engine.on('close', () => this.emit('close', this.#code));
  }

  send(message: Uint8Array | string): void {
    this.#engine.send(typeof message === 'string' ? message : Buffer.from(message));
  }

  terminate(): void {
    this.#engine.close();
  }

  /** Who does not read does not poll; the test leaves that to the other road. */
  pause(): void {}

  resume(): void {}

  #receive(data: unknown): void {
    if (typeof data === 'string') this.#code = Number(data);
    else this.emit('message', data instanceof ArrayBuffer ? Buffer.from(data) : data);
  }

  #fail(error: unknown): void {
    const status: unknown = error instanceof Error ? Reflect.get(error, 'description') : undefined;
    if (typeof status === 'number' && status >= 400) {
      this.emit('unexpected-response', undefined, { statusCode: status });
    } else this.emit('error');
  }
}
