import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type App, createApp } from '#app.ts';
import { type Config, readConfig } from '#config.ts';
import { ensureAdministratorLink } from '#identity/administratorLink.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import { createLogger } from '#observability/logger.ts';
import { createMetrics } from '#observability/metrics.ts';
import { enterWaiting } from '#records/comments/enterText.ts';
import { emptyTakenBack } from '#records/perspectives/emptyPerspective.ts';
import { bodiesToOrganisation } from '#records/route/bodiesToOrganisation.ts';
import { parseCase } from '#seed/demoCase.ts';
import { findDemo } from '#seed/demoLinks.ts';
import { findHalfMade, putHalfMadeAside } from '#seed/filledDemos.ts';
import { seedDemo } from '#seed/seedDemo.ts';
import { writeReferrals } from '#seed/writeReferrals.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { readArguments } from './arguments.ts';
import { type BackupDoor, openBackupDoor } from './backupDoor.ts';
import { greeting } from './greeting.ts';
import { lanConfig } from './lan.ts';
import { listen } from './listen.ts';

/** The whole stop takes at most ten seconds (P24); what is left of it belongs to the storage. */
const DRAIN_PATIENCE = 8_000;

export interface StartOptions {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds since 1970; the only clock by which the product dates and counts days. */
  readonly now: () => number;
}

export interface Running {
  /** Connections are told to come back later, and all work goes to disk. */
  stop(): Promise<void>;
}

/** Composes the server, fills the demo on an empty folder, listens and greets. Throws StartError in plain words. */
export async function startServer({ args, env, now }: StartOptions): Promise<Running> {
  const { isLan } = readArguments(args);
  const given = readConfig(env);
  const logger = createLogger(given.logLevel);
  const storage = await openStorage(given, logger, now);
  try {
    const config = isLan ? await lanConfig(given) : given;
    const deps = { storage, config, now, newId, randomBytes };
    await bodiesToOrganisation(deps);
    const app = createApp({ ...deps, logger, metrics: createMetrics(() => Date.now() - now()) });
    await fillWhenEmpty(deps, app);
    await finishBrokenOff(deps, app, logger);
    await listen(app.server, config);
    const door = await openBackupDoor(storage, config.dataFolder, logger);
    await greet(deps, isLan);
    return { stop: () => stop(app, storage, door) };
  } catch (cause) {
    await storage.close();
    throw cause;
  }
}

function openStorage({ dataFolder }: Config, logger: Logger, now: () => number): Promise<Storage> {
  const report = (message: string, cause?: unknown) => logger.error({ err: cause }, message);
  return openEmbeddedStorage({ folder: dataFolder, now, report });
}

function newId(): string {
  return randomUUID().replaceAll('-', '');
}

interface StartDeps extends Dependencies {
  readonly config: Config;
}

/**
 * A newcomer finds a table to write at; an installation that has tables is left alone. A demo whose filling was broken
 * off does not count as one.
 */
async function fillWhenEmpty(deps: StartDeps, { documents }: App): Promise<void> {
  if (!deps.config.fillsDemo) return;
  const putAside = await putHalfMadeAside(deps);
  if (putAside > 0) say('Een half gevulde demo gaat opzij', 'A half-filled demo is put aside');
  const isHalfMade = findHalfMade(deps);
  const isEmpty = (await deps.storage.records.list('workspace')).every(isHalfMade);
  if (!isEmpty) return;
  const request = { demoCase: parseCase(), phase: 'define', say } as const;
  await writeReferrals(await seedDemo({ ...deps, documents }, request));
}

/** What the process before this one began and did not end. A document that takes nothing does not keep the server down. */
async function finishBrokenOff(deps: StartDeps, { documents }: App, logger: Logger): Promise<void> {
  const { left: kept } = await emptyTakenBack({ storage: deps.storage, documents });
  if (kept > 0) logger.error({ left: kept }, 'cards that were taken back and could not be emptied');
  const left = await enterWaiting({ ...deps, documents });
  if (left > 0) logger.error({ left }, 'suggested words that could not be put in a text');
}

async function greet(deps: StartDeps, isLan: boolean): Promise<void> {
  const demo = await findDemo(deps);
  const administratorToken = await ensureAdministratorLink(deps);
  console.log(`\n${greeting({ origin: deps.config.origins[0], demo, administratorToken, isLan })}`);
}

function say(nl: string, en: string): void {
  console.log(`${nl} / ${en}`);
}

async function stop(app: App, storage: Storage, door: BackupDoor): Promise<void> {
  say('Opgave stopt. Alles wordt bewaard.', 'Opgave stops. Everything is being saved.');
  await Promise.race([app.close(), wait(DRAIN_PATIENCE)]);
  app.server.closeAllConnections();
  await door.close();
  await storage.close();
}
