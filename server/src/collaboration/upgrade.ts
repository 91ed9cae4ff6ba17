import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, ERRORS, type ErrorCode } from '@opgave/shared/contract/errors';
import type { PersonId } from '@opgave/shared/ids';
import { isAtLeast } from '@opgave/shared/method/phases';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate, touchSignIn } from '#identity/authenticate.ts';
import { standingOf } from '#identity/standing.ts';
import { accessTo } from './access.ts';
import { type CollabAddress, readAddress } from './address.ts';
import { addressOf, Tally } from './addresses.ts';
import { Connection } from './connection.ts';
import type { Connections } from './connections.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import { DAMAGED_FRAME } from './frames.ts';
import type { Registry } from './registry.ts';

export interface UpgradeOptions {
  readonly deps: CollaborationDependencies;
  readonly registry: Registry;
  readonly connections: Connections;
  readonly elapsed: () => number;
  /** The server is going down: nobody comes in any more, nor whoever was on the way in. */
  readonly isStopped: () => boolean;
}

export interface Upgrade {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/**
 * The gate of `/collab`. What no page of ours would ask is sent away before the upgrade; everything that a person
 * should hear about is accepted and closed at once with a code that the provider takes as final (`design.md` section 5).
 */
export function createUpgrade(options: UpgradeOptions): Upgrade {
  const { deps } = options;
  const { limits, origins, trustProxy = [] } = deps.config;
  const server = new WebSocketServer(serverOptions(limits.frameBytes));
  const perAddress = new Tally();

  return {
    handle(request, socket, head) {
      const address = readAddress(request.url);
      const from = addressOf(request, trustProxy);
      const status = options.isStopped()
        ? 503
        : statusBeforeUpgrade(address, request, perAddress, { limits, origins, from });
      if (status !== undefined || !address) {
        refuse(socket, status ?? 404);
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        perAddress.add(from);
        webSocket.once('close', () => perAddress.remove(from));
        webSocket.on('error', () => webSocket.terminate());
        webSocket.pause();
        void welcome(options, { webSocket, socket, request, address });
      });
    },
  };
}

/** `maxFragments` is newer than the type declarations of ws. */
function serverOptions(maxPayload: number) {
  return { noServer: true, maxPayload, maxFragments: 256, perMessageDeflate: false, clientTracking: false };
}

interface Arrival {
  readonly webSocket: WebSocket;
  readonly socket: Duplex;
  readonly request: IncomingMessage;
  readonly address: CollabAddress;
}

function statusBeforeUpgrade(
  address: CollabAddress | undefined,
  request: IncomingMessage,
  perAddress: Tally,
  {
    limits,
    origins,
    from,
  }: Pick<CollaborationDependencies['config'], 'limits' | 'origins'> & { from: string },
): number | undefined {
  if (!address) return 404;
  if (!origins.includes(request.headers.origin ?? '')) return 403;
  if (perAddress.total() >= limits.connectionsPerNode) return 503;
  if (perAddress.count(from) >= limits.connectionsPerAddress) return 429;
  return undefined;
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** Finds out who this is and what they may, while their frames wait; then lets them in. */
async function welcome(options: UpgradeOptions, arrival: Arrival): Promise<void> {
  const { webSocket } = arrival;
  const { deps } = options;
  const deadline = setTimeout(() => webSocket.close(ERRORS['not-signed-in'].closeCode), 5_000);
  try {
    const connection = await admit(options, arrival);
    if (connection) connect(options, arrival, connection);
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
    deps.logger.error({ code }, 'a document could not be opened');
    turnAway(webSocket, code);
  } finally {
    clearTimeout(deadline);
  }
}

function turnAway(webSocket: WebSocket, code: ErrorCode): void {
  webSocket.resume();
  webSocket.close(ERRORS[code].closeCode, code);
}

async function admit(options: UpgradeOptions, arrival: Arrival): Promise<Connection | undefined> {
  const { deps, registry, elapsed } = options;
  const { webSocket, socket, request, address } = arrival;
  const signedIn = await authenticate(deps, {
    cookieHeader: request.headers.cookie,
    signInName: address.signInName,
  });
  if (!signedIn) return void turnAway(webSocket, 'not-signed-in');
  if (!address.documentId || !address.kind) {
    return void turnAway(webSocket, await whyNoDocument(deps, address, signedIn.person.id));
  }
  if (address.isOutdated) return void turnAway(webSocket, 'schema-too-old');
  const personId = signedIn.person.id;
  const access = await accessTo(deps, { workspaceId: address.workspaceId, kind: address.kind }, personId);
  if (access.kind !== 'member') {
    return void turnAway(webSocket, access.kind === 'removed' ? 'removed-from-workspace' : 'not-found');
  }
  if (!access.mayRead) return void turnAway(webSocket, 'not-allowed');
  const document = await registry.open(address.documentId);
  const { isOwnClient } = address;
  const signInId = signedIn.signIn.id;
  return new Connection({
    webSocket,
    socket,
    personId,
    signInId,
    isOwnClient,
    access,
    document,
    deps,
    elapsed,
  });
}

/** Solutions have no place before every group consented: whoever asks for one is told that, not that it is unknown. */
async function whyNoDocument(
  deps: CollaborationDependencies,
  { workspaceId, isForSolutions }: CollabAddress,
  personId: PersonId,
): Promise<ErrorCode> {
  const standing = await standingOf(deps, workspaceId, personId);
  const isTooEarly = standing.kind === 'member' && !isAtLeast(standing.where.furthestPhase, 'choose');
  return isForSolutions && isTooEarly ? 'gate-closed' : 'not-found';
}

/** Asked in the same turn in which the connection is added, so that many at once do not all slip through. */
function isFull({ deps, connections }: UpgradeOptions, { personId, document }: Connection): boolean {
  const { connectionsPerPerson, editorsPerDocument, readersPerDocument } = deps.config.limits;
  const own = connections.all().filter((connection) => connection.personId === personId).length;
  return own >= connectionsPerPerson || document.members.size >= editorsPerDocument + readersPerDocument;
}

function connect(options: UpgradeOptions, { webSocket, address }: Arrival, connection: Connection): void {
  const { deps, connections } = options;
  if (webSocket.readyState !== webSocket.OPEN) return;
  if (options.isStopped()) return connection.closeForRestart();
  if (isFull(options, connection)) return turnAway(webSocket, 'too-many');
  connections.add(connection);
  deps.metrics.connectionOpened();
  webSocket.once('close', () => {
    connections.remove(connection);
    connection.document.leave(connection);
    deps.metrics.connectionClosed();
    touchSignIn(deps, connection.signInId).catch(() =>
      deps.logger.warn({}, 'a sign-in could not be touched'),
    );
  });
  if (connection.document.isDamaged && address.isOwnClient) connection.sendFrame(DAMAGED_FRAME);
  connection.document.welcome(connection);
  webSocket.resume();
}
