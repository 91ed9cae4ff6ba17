import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type App, createApp } from '#app.ts';
import { type Config, readConfig } from '#config.ts';
import { ensureAdministratorLink } from '#identity/administratorLink.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import { createLogger } from '#observability/logger.ts';
import { createMetrics } from '#observability/metrics.ts';
import { parseCase } from '#seed/demoCase.ts';
import { findDemo } from '#seed/demoLinks.ts';
import { seedDemo } from '#seed/seedDemo.ts';
import { readArguments } from '#start/arguments.ts';
import { greeting } from '#start/greeting.ts';
import { lanConfig } from '#start/lan.ts';
import { listen } from '#start/listen.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { StartError } from './startError.ts';

/** The whole stop takes at most ten seconds (P24); what is left of it belongs to the storage. */
const DRAIN_PATIENCE = 8_000;

interface Running {
  readonly app: App;
  readonly storage: Storage;
}

async function start(): Promise<Running> {
  const { isLan } = readArguments(process.argv.slice(2));
  const given = readConfig(process.env);
  const logger = createLogger(given.logLevel);
  const storage = await openStorage(given, logger);
  try {
    const config = isLan ? await lanConfig(given) : given;
    const deps = { storage, config, now: () => Date.now(), newId, randomBytes };
    const app = createApp({ ...deps, logger, metrics: createMetrics() });
    await fillWhenEmpty(deps, app);
    await listen(app.server, config);
    await greet(deps, isLan);
    return { app, storage };
  } catch (cause) {
    await storage.close();
    throw cause;
  }
}

function openStorage({ dataFolder }: Config, logger: Logger): Promise<Storage> {
  const report = (message: string, cause?: unknown) => logger.error({ err: cause }, message);
  return openEmbeddedStorage({ folder: dataFolder, now: () => Date.now(), report });
}

function newId(): string {
  return randomUUID().replaceAll('-', '');
}

interface StartDeps extends Dependencies {
  readonly config: Config;
}

/** A newcomer finds a table to write at; an installation that has tables is left alone. */
async function fillWhenEmpty(deps: StartDeps, { documents }: App): Promise<void> {
  const isEmpty = (await deps.storage.records.list('workspace')).length === 0;
  if (!deps.config.fillsDemo || !isEmpty) return;
  await seedDemo({ ...deps, documents }, { demoCase: parseCase(), phase: 'define', say });
}

async function greet(deps: StartDeps, isLan: boolean): Promise<void> {
  const demo = await findDemo(deps);
  const administratorToken = await ensureAdministratorLink(deps);
  console.log(`\n${greeting({ origin: deps.config.origins[0], demo, administratorToken, isLan })}`);
}

function say(nl: string, en: string): void {
  console.log(`${nl} / ${en}`);
}

/** Connections are told to come back later, all work goes to disk, and the process ends. */
async function stop({ app, storage }: Running): Promise<void> {
  say('Opgave stopt. Alles wordt bewaard.', 'Opgave stops. Everything is being saved.');
  await Promise.race([app.close(), wait(DRAIN_PATIENCE)]);
  app.server.closeAllConnections();
  await storage.close();
  process.exit(0);
}

try {
  const running = await start();
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping ??= stop(running);
    });
  }
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  process.stderr.write(`\n${cause.message}\n`);
  process.exit(1);
}
