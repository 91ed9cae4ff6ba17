import {
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parser, Server, type Socket } from 'engine.io';
import { isFromOurPage } from '#identity/ourPage.ts';
import { readAddress } from './address.ts';
import type { Gate } from './gate.ts';
import { PollingLine } from './pollingLine.ts';

export interface Polling {
  attach(server: HttpServer): void;
  /** Lets the last answers be fetched, then ends what is left. */
  close(): Promise<void>;
}

const PATH = '/collab';
/** What a packet and its neighbours need around a frame. */
const AROUND = 1_024;
const CLOSE_PATIENCE = 2_000;
/** More than the pace of a connection allows; a post holds what was said since the one before. */
const PACKETS_PER_POST = 1_024;
const SEPARATOR = '\u001e';
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Counts before it cuts: half a million packets fit in a post, and reading those would hold up everyone (P21). */
const CAREFUL_PARSER: typeof parser = {
  ...parser,
  decodePayload(body, binaryType) {
    if (isTooMany(body)) return [{ type: 'error', data: 'too many packets' }];
    return parser.decodePayload(body, binaryType);
  },
};

function isTooMany(body: string): boolean {
  let count = 1;
  for (let at = body.indexOf(SEPARATOR); at >= 0; at = body.indexOf(SEPARATOR, at + 1)) {
    count += 1;
    if (count > PACKETS_PER_POST) return true;
  }
  return false;
}

/**
 * The second way into `/collab`, for networks that block WebSockets: the same addresses over HTTP long-polling, with a
 * limit on frames of its own. Everything behind the gate is shared with the first way.
 */
export function createPolling(gate: Gate): Polling {
  const { frameBytes, pingMilliseconds, deadMilliseconds } = gate.limits;
  const lines = new Map<string, PollingLine>();
  /** Which session a handshake began. */
  const sids = new WeakMap<IncomingMessage, string>();
  const engine = new Server({
    pingInterval: pingMilliseconds,
    pingTimeout: Math.max(1, deadMilliseconds - pingMilliseconds),
    transports: ['polling'],
    allowUpgrades: false,
    httpCompression: false,
    maxHttpBufferSize: Math.ceil(frameBytes / 3) * 4 + AROUND,
  });

  engine.generateId = (request) => {
    const sid = gate.newSid();
    sids.set(request, sid);
    return sid;
  };
  engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const sid = query.get('sid');
    const status = query.has('j') ? 404 : statusFor(gate, request, sid === null);
    if (status !== undefined) answer(response, status);
    else if (request.method === 'POST' && sid !== null) admitPost(lines.get(sid), request, next);
    else next();
  });
  engine.on('headers', (headers: Record<string, string>) => Object.assign(headers, HEADERS));
  engine.on('connection', (socket: Socket) => {
    const { request } = socket;
    const address = readAddress(request.url);
    const sid = sids.get(request);
    if (!address || sid === undefined) return void socket.close(true);
    Object.assign(socket.transport, { parser: CAREFUL_PARSER });
    const line = new PollingLine(socket, frameBytes);
    lines.set(sid, line);
    line.once('close', () => lines.delete(sid));
    line.pause();
    gate.enter({ line, wayOut: line, request, address });
  });

  return {
    attach: (server) => engine.attach(server, { path: PATH }),
    async close() {
      const begin = performance.now();
      while (engine.clientsCount > 0 && performance.now() - begin < CLOSE_PATIENCE) await wait(20);
      engine.close();
    },
  };
}

function statusFor(gate: Gate, request: IncomingMessage, isNew: boolean): number | undefined {
  if (isNew) return gate.statusFor(readAddress(request.url), request);
  return isFromOurPage(request, gate.origins) ? undefined : 403;
}

function admitPost(line: PollingLine | undefined, request: IncomingMessage, next: () => void): void {
  if (!line) return next();
  line.admit(() => {
    if (!request.destroyed) next();
  });
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end(STATUS_CODES[status]);
}
