import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { PING_INTERVAL } from '@opgave/shared/contract/wire';
import { touchSignIn } from '#identity/authenticate.ts';
import { errorName } from '#observability/errorName.ts';
import type { Documents } from '#records/documents.ts';
import { accessTo } from './access.ts';
import { Commits } from './commits.ts';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import { createDocuments } from './documents.ts';
import { Gate } from './gate.ts';
import { createPolling } from './polling.ts';
import { Registry } from './registry.ts';
import { createUpgrade } from './upgrade.ts';

/** The sync engine as the rest of the server sees it. */
export interface Collaboration {
  /** Takes every upgrade whose path starts with `/collab/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes every other request whose path starts with `/collab/`: the way in without WebSockets. */
  attach(server: HttpServer): void;
  readonly documents: Documents;
  /** Tells every connection to come back later, and resolves when all is on disk. */
  drain(): Promise<void>;
  openDocuments(): number;
}

const RETRY_AFTER = 1_000;
const SWEEP_INTERVAL = 1_000;
const LEASE_CHECK = 1_000;

const elapsed = () => performance.now();

export function createCollaboration(deps: CollaborationDependencies): Collaboration {
  const commits = new Commits({
    log: deps.storage.documents,
    elapsed,
    retryAfter: RETRY_AFTER,
    onBatch: (seconds) => deps.metrics.batchCommitted(seconds),
    onFailure: (error) =>
      deps.logger.error({ name: errorName(error) }, 'writing to disk failed; trying again'),
  });
  const registry = new Registry({ deps, commits, elapsed });
  const connections = new Connections();
  let isStopped = false;
  const gate = new Gate({ deps, registry, connections, elapsed, isStopped: () => isStopped });
  const upgrade = createUpgrade(gate);
  const polling = createPolling(gate);
  const stopTimers = startTimers(deps, registry, connections);
  const stopListening = listen(deps, connections);

  return {
    handleUpgrade: upgrade.handle,
    attach: polling.attach,
    documents: createDocuments(registry, commits),
    openDocuments: () => registry.size(),
    async drain() {
      isStopped = true;
      stopTimers();
      stopListening();
      for (const connection of connections.all()) connection.closeForRestart();
      await Promise.all([commits.flush(), polling.close()]);
    },
  };
}

/** One clock for all connections and documents: a timer each would cost memory. */
function startTimers(deps: CollaborationDependencies, registry: Registry, connections: Connections) {
  const timers = [
    setInterval(() => void registry.sweep(), SWEEP_INTERVAL),
    setInterval(() => {
      for (const connection of connections.all()) connection.ping();
    }, PING_INTERVAL),
    setInterval(() => {
      const due = connections.all().filter((connection) => connection.mustAskRights());
      rejudge(deps, due);
    }, LEASE_CHECK),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

function listen({ storage, ...rest }: CollaborationDependencies, connections: Connections): () => void {
  const deps = { storage, ...rest };
  const stops = [
    storage.bus.subscribe('access.changed', ({ workspaceId, personId }) =>
      rejudge(deps, connections.of(workspaceId, personId)),
    ),
    storage.bus.subscribe('signIn.ended', ({ signInId }) => {
      for (const connection of connections.ofSignIn(signInId)) connection.closeFor('not-signed-in');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Asks the rights of these open connections again; nothing they send is handled until the answer is there (P33). */
function rejudge(deps: CollaborationDependencies, connections: readonly Connection[]): void {
  for (const connection of connections) {
    const asking = connection.pause();
    // Who is connected is awake.
    touchSignIn(deps, connection.signInId).catch(() =>
      deps.logger.warn({}, 'a sign-in could not be touched'),
    );
    judgeAgain(deps, connection, asking).catch((error: unknown) => {
      deps.logger.error({ name: errorName(error) }, 'rights could not be asked; the connection is closed');
      connection.closeFor('storage-unavailable');
    });
  }
}

async function judgeAgain(
  deps: CollaborationDependencies,
  connection: Connection,
  asking: number,
): Promise<void> {
  const { document, personId } = connection;
  const answer = await accessTo(deps, document, personId);
  if (answer.kind === 'member' && answer.mayRead) connection.resume(answer, asking);
  else connection.closeFor(answer.kind === 'removed' ? 'removed-from-workspace' : 'not-allowed');
}
