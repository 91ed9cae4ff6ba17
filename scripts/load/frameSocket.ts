import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Where one client connects. */
export interface Address {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const BINARY = 0x82;
const PONG = 0x8a;
const CLOSE = 0x8;
const PING = 0x9;
const MASKED = 0x80;
const NO_BYTES = Buffer.alloc(0);

/**
 * A WebSocket client that does little more than cut frames out of the stream, so that one process can be five hundred
 * people (`sync-notes.md`, trap 10). It masks with zeros, which RFC 6455 allows and costs nothing.
 */
export class FrameSocket {
  onMessage: (payload: Buffer) => void = () => undefined;
  onClose: () => void = () => undefined;
  /** What the server closed with, or its HTTP status when it never opened. */
  closeCode: number | undefined;
  bytesIn = 0;
  readonly #socket: Socket;
  #rest: Buffer = NO_BYTES;
  #isOpen = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.onClose());
  }

  /** Resolves when the server took the connection; rejects with its status when it did not. */
  static open({ port, path, headers }: Address): Promise<FrameSocket> {
    const socket = connect(port, '127.0.0.1');
    const client = new FrameSocket(socket);
    const lines = Object.entries({
      Host: `localhost:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new Error(`not connected: ${client.closeCode ?? 'closed'}`));
      socket.once('close', refuse);
      socket.on('data', (chunk: Buffer) => {
        if (client.#isOpen) return client.#read(chunk);
        if (client.#open(chunk)) {
          socket.off('close', refuse);
          resolve(client);
        }
      });
    });
  }

  get isOpen(): boolean {
    return this.#isOpen && !this.#socket.destroyed;
  }

  send(payload: Uint8Array): void {
    if (this.isOpen) this.#socket.write(Buffer.concat([header(BINARY, payload.byteLength), payload]));
  }

  /** Stops and starts reading, as a phone in a tunnel does. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #open(chunk: Buffer): boolean {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const status = Number(this.#rest.toString('latin1', 9, 12));
    if (status !== 101) {
      this.closeCode = status;
      this.#socket.destroy();
      return false;
    }
    this.#isOpen = true;
    const more = this.#rest.subarray(end + 4);
    this.#rest = NO_BYTES;
    // What came along with the answer is read when the owner had its turn to listen.
    if (more.byteLength > 0) setImmediate(() => this.#read(more));
    return true;
  }

  #read(chunk: Buffer): void {
    this.bytesIn += chunk.byteLength;
    let data = this.#rest.byteLength > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    for (let frame = cut(data); frame; frame = cut(data)) {
      data = data.subarray(frame.end);
      this.#take(frame.opcode, frame.payload);
    }
    this.#rest = data;
  }

  #take(opcode: number, payload: Buffer): void {
    if (opcode === PING) this.#socket.write(Buffer.concat([header(PONG, payload.byteLength), payload]));
    else if (opcode === CLOSE) {
      this.closeCode = payload.byteLength >= 2 ? payload.readUInt16BE(0) : 1005;
      this.#socket.end();
    } else this.onMessage(payload);
  }
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly end: number;
}

/** The first whole frame; servers do not mask, and none of these cuts a message into pieces. */
function cut(data: Buffer): Frame | undefined {
  if (data.byteLength < 2) return undefined;
  const short = data.readUInt8(1);
  const start = { 126: 4, 127: 10 }[short] ?? 2;
  if (data.byteLength < start) return undefined;
  const length = lengthOf(data, short);
  const end = start + length;
  if (data.byteLength < end) return undefined;
  return { opcode: data.readUInt8(0) & 0x0f, payload: data.subarray(start, end), end };
}

function lengthOf(data: Buffer, short: number): number {
  if (short === 126) return data.readUInt16BE(2);
  return short === 127 ? Number(data.readBigUInt64BE(2)) : short;
}

function header(first: number, length: number): Buffer {
  const size = sizeOf(length);
  const bytes = Buffer.alloc(size + 6);
  bytes.writeUInt8(first, 0);
  bytes.writeUInt8(MASKED | (size === 0 ? length : shortFor(size)), 1);
  if (size === 2) bytes.writeUInt16BE(length, 2);
  if (size === 8) bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}

function sizeOf(length: number): 0 | 2 | 8 {
  if (length < 126) return 0;
  return length < 65_536 ? 2 : 8;
}

function shortFor(size: 2 | 8): number {
  return size === 2 ? 126 : 127;
}
