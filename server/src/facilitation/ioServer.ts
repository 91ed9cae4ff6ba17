import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { AppError } from '@opgave/shared/contract/errors';
import { LIVE_PATH, type ServerToClient } from '@opgave/shared/contract/events';
import type { Limits } from '@opgave/shared/contract/limits';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import { Decoder, Encoder } from 'socket.io-parser';
import { Arrivals, type Arrived } from '#identity/arrivals.ts';
import { isFromOurPage } from '#identity/ourPage.ts';
import type { Caller } from './admission.ts';
import type { LiveDeps } from './dependencies.ts';

/** `caller` is there as soon as the handshake was admitted. */
export interface LiveData {
  caller?: Caller;
}
export type LiveServer = Server<DefaultEventsMap, ServerToClient, DefaultEventsMap, LiveData>;
export type LiveSocket = Socket<DefaultEventsMap, ServerToClient, DefaultEventsMap, LiveData>;

export interface IoServer {
  readonly io: LiveServer;
  /** Answers on the port of this server, and looks at every request. */
  attach(server: HttpServer | HttpsServer): void;
}

export function createIoServer(deps: Pick<LiveDeps, 'config'>): IoServer {
  const { limits, origins, trustProxy } = deps.config;
  const arrivals = new Arrivals(limits, trustProxy);
  const io: LiveServer = new Server({
    pingInterval: limits.pingMilliseconds,
    pingTimeout: Math.max(1, limits.deadMilliseconds - limits.pingMilliseconds),
    connectTimeout: limits.handshakeMilliseconds,
    path: LIVE_PATH,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: limits.eventBytes,
    parser: parserFor(limits),
    perMessageDeflate: false,
    allowRequest(request, answer) {
      if (!isFromOurPage(request, origins)) return answer('wrong-origin', false);
      if (arrivals.statusFor(request) !== undefined) return answer('too-many', false);
      return answer(null, true);
    },
  });
  return {
    io,
    attach(server) {
      io.attach(server);
      checkEveryRequest(io, origins);
      countArrivals(io, arrivals);
    },
  };
}

/** As socket.io has it, with the limit on the binary parts of one event. */
function parserFor({ eventParts: maxAttachments }: Pick<Limits, 'eventParts'>) {
  class LimitedDecoder extends Decoder {
    constructor() {
      super({ maxAttachments });
    }
  }
  return { Encoder, Decoder: LimitedDecoder };
}

/** socket.io asks `allowRequest` only at the handshake; this asks at every later poll, post and upgrade too. */
function checkEveryRequest(io: LiveServer, origins: readonly string[]): void {
  io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) => {
    const isHandshake = !new URL(request.url ?? '/', 'http://localhost').searchParams.has('sid');
    next(isHandshake || isFromOurPage(request, origins) ? undefined : new AppError('wrong-origin'));
  });
}

/** Whoever went through the handshake of a table is no stranger any more. */
function countArrivals(io: LiveServer, arrivals: Arrivals): void {
  const arrivedBy = new WeakMap<object, Arrived>();
  io.engine.on('connection', (line: LiveSocket['conn']) => {
    const arrived = arrivals.arrive(line.request);
    arrivedBy.set(line, arrived);
    line.once('close', () => arrived.gone());
  });
  io.on('connection', ({ conn }) => arrivedBy.get(conn)?.known());
}
