import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { LIVE_PATH } from '@opgave/shared/contract/events';
import type { Logger } from 'pino';
import { type Collaboration, createCollaboration } from '#collaboration/collaboration.ts';
import type { Config } from '#config.ts';
import { createLive, type Live } from '#facilitation/live.ts';
import { createHttpApp } from '#http/httpApp.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import type { MailTransport } from '#mail/message.ts';
import { createOutboxFolder } from '#mail/outboxFolder.ts';
import { createSmtpTransport } from '#mail/smtp.ts';
import { NotificationDesk } from '#notifications/desk.ts';
import { createHealth } from '#observability/health.ts';
import type { Metrics } from '#observability/metrics.ts';
import type { Documents } from '#records/documents.ts';

export interface AppDependencies extends Dependencies {
  readonly config: Pick<
    Config,
    'limits' | 'origins' | 'clientFolder' | 'trustProxy' | 'securityContact' | 'tls' | 'mail' | 'dataFolder'
  >;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export interface App {
  /** Not listening yet. */
  readonly server: Server;
  readonly documents: Documents;
  readonly notifications: NotificationDesk;
  /** Sends everyone away with "come back soon", and resolves when all is on disk and nobody is connected. */
  close(): Promise<void>;
}

/** The whole server around given storage: pages and API, documents at `/collab`, the live table at `/live`. */
export function createApp(deps: AppDependencies): App {
  let isDraining = false;
  const health = createHealth({ storage: deps.storage, isDraining: () => isDraining });
  const collaboration = createCollaboration(deps);
  const { documents } = collaboration;
  const live = createLive({ ...deps, documents });
  const server = serverFor(deps.config.tls, createHttpApp({ ...deps, live, documents, health }));
  const open = openSockets(server);
  live.attach(server);
  const notifications = new NotificationDesk({
    ...deps,
    documents,
    transport: transportFor(deps.config),
    mailHour: deps.config.mail.hour,
    bounceFolder: bounceFolderFor(deps.config),
  });
  // Not before the server listens: a demo that is being filled has a clock of its own.
  server.once('listening', () => notifications.start());
  collaboration.attach(server);
  server.on('upgrade', routeUpgrades(collaboration));

  return {
    server,
    documents,
    notifications,
    async close() {
      isDraining = true;
      await notifications.close();
      await drain({ server, open, live, collaboration });
    },
  };
}

function transportFor({ mail, dataFolder }: AppDependencies['config']): MailTransport {
  const { url, from } = mail;
  if (url === undefined) return createOutboxFolder(path.join(dataFolder, 'outbox'), from);
  return createSmtpTransport({ url, from });
}

/** A Maildir, made at the start so that a mail server can deliver to it. */
function bounceFolderFor({ mail, dataFolder }: AppDependencies['config']): string | undefined {
  if (mail.url === undefined) return undefined;
  const folder = path.join(dataFolder, 'bounces');
  for (const part of ['tmp', 'new', 'cur'])
    mkdirSync(path.join(folder, part), { recursive: true, mode: 0o700 });
  return folder;
}

function serverFor(tls: Config['tls'], listener: RequestListener): Server {
  if (!tls) return createServer(listener);
  return createSecureServer({ key: readFileSync(tls.keyFile), cert: readFileSync(tls.certFile) }, listener);
}

/** socket.io listens for its own path; what is neither gets an answer instead of an open line. */
function routeUpgrades(collaboration: Collaboration) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = request.url ?? '/';
    if (path.startsWith('/collab/')) collaboration.handleUpgrade(request, socket, head);
    else if (!path.startsWith(`${LIVE_PATH}/`)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  };
}

/** Whoever did not leave by now, for example somebody who was still coming in, is cut off. */
const LEAVING_TIME = 3_000;

interface Draining {
  readonly server: Server;
  readonly open: ReadonlySet<Socket>;
  readonly live: Live;
  readonly collaboration: Collaboration;
}

async function drain({ server, open, live, collaboration }: Draining): Promise<void> {
  const closed = server.listening ? new Promise<void>((done) => server.close(() => done())) : undefined;
  await Promise.all([live.close(), collaboration.drain()]);
  server.closeIdleConnections();
  const cutOff = setTimeout(() => {
    for (const socket of open) socket.destroy();
  }, LEAVING_TIME);
  await closed;
  clearTimeout(cutOff);
}

/** Every open line, upgraded ones too, which the server itself forgets. */
function openSockets(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}
