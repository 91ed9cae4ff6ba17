import type { IncomingMessage } from 'node:http';
import { AppError, ERRORS, type ErrorCode } from '@opgave/shared/contract/errors';
import type { Limits } from '@opgave/shared/contract/limits';
import type { PersonId } from '@opgave/shared/ids';
import { isAtLeast } from '@opgave/shared/method/phases';
import { Arrivals, type Arrived } from '#identity/arrivals.ts';
import { authenticate, touchSignIn } from '#identity/authenticate.ts';
import { isFromOurPage } from '#identity/ourPage.ts';
import { standingOf } from '#identity/standing.ts';
import { newToken } from '#identity/tokens.ts';
import { accessTo } from './access.ts';
import type { CollabAddress } from './address.ts';
import { Connection } from './connection.ts';
import type { Connections } from './connections.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import type { Line, WayOut } from './line.ts';
import type { Registry } from './registry.ts';

const TRY_AGAIN_LATER = 1013;

export interface GateOptions {
  readonly deps: CollaborationDependencies;
  readonly registry: Registry;
  readonly connections: Connections;
  readonly elapsed: () => number;
  /** The server is going down: nobody comes in any more, nor whoever was on the way in. */
  readonly isStopped: () => boolean;
}

/** Somebody at the gate, over a WebSocket or over long-polling. The line is paused. */
export interface Arrival {
  readonly line: Line;
  readonly wayOut: WayOut;
  readonly request: IncomingMessage;
  readonly address: CollabAddress;
}

/**
 * The gate of `/collab`, the same for every way in. What no page of ours would ask is sent away with an HTTP status;
 * everything that a person should hear about is accepted and closed at once with a code that the provider takes as
 * final (`design.md` section 5).
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #arrivals: Arrivals;

  constructor(options: GateOptions) {
    this.#options = options;
    const { limits, trustProxy } = options.deps.config;
    this.#arrivals = new Arrivals(limits, trustProxy);
  }

  get limits(): Limits {
    return this.#options.deps.config.limits;
  }

  get origins(): readonly string[] {
    return this.#options.deps.config.origins;
  }

  /** A secret: whoever knows it speaks for the person who came in. */
  newSid(): string {
    return newToken(this.#options.deps.randomBytes);
  }

  /** Why this request is not even accepted; undefined when it is. */
  statusFor(address: CollabAddress | undefined, request: IncomingMessage): number | undefined {
    if (this.#options.isStopped()) return 503;
    if (!address) return 404;
    if (!isFromOurPage(request, this.origins)) return 403;
    return this.#arrivals.statusFor(request);
  }

  /** Finds out who this is and what they may, while their frames wait; then lets them in. */
  enter(arrival: Arrival): void {
    const arrived = this.#arrivals.arrive(arrival.request);
    arrival.line.once('close', () => arrived.gone());
    void welcome(this.#options, arrival, arrived);
  }
}

async function welcome(options: GateOptions, arrival: Arrival, arrived: Arrived): Promise<void> {
  const { line } = arrival;
  const { handshakeMilliseconds } = options.deps.config.limits;
  const deadline = setTimeout(() => askBack(line), handshakeMilliseconds);
  try {
    const connection = await admit(options, arrival);
    if (!connection) return;
    arrived.known();
    connect(options, arrival, connection);
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
    options.deps.logger.error({ code }, 'a document could not be opened');
    turnAway(line, code);
  } finally {
    clearTimeout(deadline);
  }
}

/** The cookie came with the request: who takes so long is this server, and nobody is sent to sign in again for that. */
function askBack(line: Line): void {
  line.resume();
  line.close(TRY_AGAIN_LATER, 'busy');
}

function turnAway(line: Line, code: ErrorCode): void {
  line.resume();
  line.close(ERRORS[code].closeCode, code);
}

async function admit(options: GateOptions, arrival: Arrival): Promise<Connection | undefined> {
  const { deps, registry, elapsed } = options;
  const { line, wayOut, request, address } = arrival;
  const signedIn = await authenticate(deps, {
    cookieHeader: request.headers.cookie,
    signInName: address.signInName,
  });
  if (!signedIn) return void turnAway(line, 'not-signed-in');
  if (!address.documentId || !address.kind) {
    return void turnAway(line, await whyNoDocument(deps, address, signedIn.person.id));
  }
  if (address.isOutdated) return void turnAway(line, 'schema-too-old');
  const personId = signedIn.person.id;
  const access = await accessTo(deps, { workspaceId: address.workspaceId, kind: address.kind }, personId);
  if (access.kind !== 'member') {
    return void turnAway(line, access.kind === 'removed' ? 'removed-from-workspace' : 'not-found');
  }
  if (!access.mayRead) return void turnAway(line, await whyNotRead(deps, address, personId));
  const document = await registry.open(address.documentId);
  const { isOwnClient } = address;
  const signInId = signedIn.signIn.id;
  return new Connection({ line, wayOut, personId, signInId, isOwnClient, access, document, deps, elapsed });
}

/** An option that is not there is as unknown as any other document; what opens later is said to be closed. */
async function whyNotRead(
  deps: CollaborationDependencies,
  address: CollabAddress,
  personId: PersonId,
): Promise<ErrorCode> {
  return address.isForSolutions ? whyNoDocument(deps, address, personId) : 'not-allowed';
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
function isFull({ deps, connections }: GateOptions, { personId, document, isEditor }: Connection): boolean {
  const { connectionsPerPerson, editorsPerDocument, readersPerDocument } = deps.config.limits;
  const own = connections.all().filter((connection) => connection.personId === personId).length;
  if (own >= connectionsPerPerson) return true;
  let alike = 0;
  for (const member of document.members) alike += Number(member.isEditor === isEditor);
  return alike >= (isEditor ? editorsPerDocument : readersPerDocument);
}

function connect(options: GateOptions, { line }: Arrival, connection: Connection): void {
  const { deps, connections } = options;
  if (line.readyState !== line.OPEN) return;
  if (options.isStopped()) return connection.closeForRestart();
  if (isFull(options, connection)) return turnAway(line, 'too-many');
  connections.add(connection);
  deps.metrics.connectionOpened();
  line.once('close', () => {
    connections.remove(connection);
    connection.document.leave(connection);
    deps.metrics.connectionClosed();
    touchSignIn(deps, connection.signInId).catch(() =>
      deps.logger.warn({}, 'a sign-in could not be touched'),
    );
  });
  connection.document.welcome(connection);
  line.resume();
}
