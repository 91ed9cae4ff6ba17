import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Workspace } from '@opgave/shared/contract/records';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import { z } from 'zod';
import { createCollaboration } from '#collaboration/collaboration.ts';
import { type Config, readConfig } from '#config.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import { createLogger } from '#observability/logger.ts';
import { createMetrics } from '#observability/metrics.ts';
import { demoLines } from '#start/greeting.ts';
import { StartError } from '#startError.ts';
import { reportOnConsole } from '#storage/embedded/folder.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { type DemoCase, parseCase } from './demoCase.ts';
import { demoOf } from './demoLinks.ts';
import { putHalfMadeAside } from './filledDemos.ts';
import { seedDemo } from './seedDemo.ts';

// node server/dist/seed.js [--phase define] [--another] [case.json]: fills a demo workspace up to a phase. The server
// must not run on the same data folder.

interface SeedOptions {
  readonly phase: Phase;
  /** Make one more, also when there is a demo of this case in this phase. */
  readonly isAnother: boolean;
  readonly demoCase: DemoCase;
}

async function readOptions(given: readonly string[]): Promise<SeedOptions> {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { phase: { type: 'string', default: 'define' }, another: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file] = z.array(z.string()).max(1).parse(positionals);
    return {
      phase: z.enum(PHASES).parse(values.phase),
      isAnother: values.another,
      demoCase: file === undefined ? parseCase() : parseCase(JSON.parse(await readFile(file, 'utf8'))),
    };
  } catch (cause) {
    throw optionsError(cause);
  }
}

function optionsError(cause: unknown): StartError {
  const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
  const usage = `npm run seed -- --phase <${PHASES.join('|')}> [--another] [case.json]`;
  return new StartError(
    [
      {
        nl: `Dit kan ik niet vullen. Zo werkt het: ${usage}`,
        en: `This cannot be filled. Usage: ${usage}\n${why}`,
      },
    ],
    { cause },
  );
}

interface SeedDeps extends Dependencies {
  readonly config: Config;
}

/** Makes the demo that was asked for, unless it is there, and tells by which links one comes in. */
async function fill(deps: SeedDeps, options: SeedOptions): Promise<void> {
  await putHalfMadeAside(deps);
  const existing = options.isAnother ? undefined : await findSame(deps, options);
  if (existing)
    say('Deze demo is er al (nog een: --another)', 'This demo is here already (one more: --another)');
  const workspace = existing ?? (await make(deps, options));
  const demo = await demoOf(deps, workspace);
  console.log(demoLines(deps.config.origins[0], demo).join('\n'));
}

async function findSame({ storage }: SeedDeps, wanted: SeedOptions): Promise<Workspace | undefined> {
  const workspaces = await storage.records.list('workspace');
  const title = wanted.demoCase.workspace.title.nl;
  return workspaces.find(
    ({ isDemo, archivedAt, ...one }) =>
      isDemo && archivedAt === undefined && one.title === title && one.phase === wanted.phase,
  );
}

async function make(deps: SeedDeps, options: SeedOptions): Promise<Workspace> {
  const logger = createLogger(deps.config.logLevel);
  const collaboration = createCollaboration({ ...deps, metrics: createMetrics(), logger });
  const { workspaceId } = await seedDemo(
    { ...deps, documents: collaboration.documents },
    { ...options, say },
  );
  await collaboration.drain();
  return Workspace.parse(await deps.storage.records.get('workspace', workspaceId));
}

function say(nl: string, en: string): void {
  console.log(`${nl} / ${en}`);
}

try {
  const options = await readOptions(process.argv.slice(2));
  const config = readConfig(process.env);
  const now = () => Date.now();
  const storage = await openEmbeddedStorage({ folder: config.dataFolder, now, report: reportOnConsole });
  try {
    const newId = () => randomUUID().replaceAll('-', '');
    await fill({ storage, config, now, newId, randomBytes }, options);
  } finally {
    await storage.close();
  }
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  process.stderr.write(`\n${cause.message}\n`);
  process.exitCode = 1;
}
