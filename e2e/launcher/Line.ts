import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { type Duplex, Transform } from 'node:stream';

/** Of a shaking line, in milliseconds. */
const LASTS = { from: 2_000, within: 3_000 };
const COMES_LATE = { from: 20, within: 400 };

/**
 * The line between one browser and the server: a proxy that can be cut, or go silent without anybody noticing. Turning
 * a browser offline does not do that: it leaves open sockets open.
 */
export class Line {
  readonly #server = createServer((from, to) => forward(from, to));
  readonly #sockets = new Set<Duplex>();
  #state: 'open' | 'cut' | 'frozen' = 'open';
  #stripsUpgrade = false;
  #isShaking = false;
  /** How many connections a shaking line has broken. */
  drops = 0;

  private constructor() {
    this.#server.on('connection', (socket) => this.#admit(socket));
    this.#server.on('connect', (from, socket, head) => this.#tunnel(from, socket, head));
  }

  static async open(): Promise<Line> {
    const line = new Line();
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** The address of the proxy. */
  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The line has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Every connection breaks, new ones are refused. */
  cut(): void {
    this.#state = 'cut';
    this.#destroyAll();
  }

  /** Nothing arrives any more in either direction, and nothing closes. */
  freeze(): void {
    this.#state = 'frozen';
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  /** As some ministries do: pages come through, but no request may become a WebSocket. */
  blockWebSockets(): void {
    this.#stripsUpgrade = true;
    this.#destroyAll();
  }

  /** As in a train: everything comes late and in bursts, and no connection lasts longer than a few seconds. */
  shake(): void {
    this.#isShaking = true;
    this.#destroyAll();
  }

  restore(): void {
    if (this.#state === 'frozen') this.#destroyAll();
    this.#state = 'open';
    this.#stripsUpgrade = false;
    this.#isShaking = false;
  }

  async close(): Promise<void> {
    this.#destroyAll();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #admit(socket: Duplex): void {
    if (this.#state === 'cut') {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (this.#state === 'frozen') socket.pause();
  }

  #tunnel(from: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(`http://${from.url}`);
    const target = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      if (this.#isShaking) return this.#passShakily(socket, target);
      target.pipe(socket);
      if (!this.#stripsUpgrade) return void socket.pipe(target);
      socket.once('data', (first: Buffer) => {
        target.write(withoutUpgrade(first));
        socket.pipe(target);
      });
    });
    this.#admit(target);
    target.on('close', () => socket.destroy());
    socket.on('close', () => target.destroy());
  }

  #passShakily(socket: Duplex, target: Duplex): void {
    const end = setTimeout(() => {
      this.drops += 1;
      socket.destroy();
    }, somewhere(LASTS));
    socket.on('close', () => clearTimeout(end));
    target.pipe(late()).pipe(socket);
    socket.pipe(late()).pipe(target);
  }

  #destroyAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function late(): Transform {
  return new Transform({
    transform: (chunk, _encoding, pass) => void setTimeout(() => pass(null, chunk), somewhere(COMES_LATE)),
  });
}

function somewhere({ from, within }: { readonly from: number; readonly within: number }): number {
  return from + Math.random() * within;
}

/** The head of a request as such a proxy passes it on. */
function withoutUpgrade(head: Buffer): string {
  return head
    .toString('latin1')
    .replaceAll(/^(?:upgrade|sec-websocket-[a-z]+):.*\r\n/gim, '')
    .replace(/^connection:.*$/im, 'Connection: close');
}

function forward(from: IncomingMessage, to: ServerResponse): void {
  const { method, headers } = from;
  const passed = request(from.url ?? '', { method, headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(to);
  });
  passed.on('error', () => to.destroy());
  to.on('close', () => passed.destroy());
  from.pipe(passed);
}
