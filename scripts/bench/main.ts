import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fillManyTables, fillTable } from '../load/fillOpgave.ts';
import {
  type Contender,
  HOCUSPOCUS_DEFAULT,
  HOCUSPOCUS_TUNED,
  opgave,
  opgaveTables,
  RELAY,
  Y_WEBSOCKET_SERVER,
} from './contenders.ts';
import { Measurements } from './measurement.ts';
import { type Options, readOptions } from './options.ts';
import { hasPeers, installPeers } from './peers.ts';
import { reportOf } from './report.ts';
import { unmeasuredRows } from './rows.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

const options = readOptions(process.argv.slice(2));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const hasAll = await bringPeers(options);
const folder = await mkdtemp(join(tmpdir(), 'opgave-bench-'));
process.on('exit', () => void rm(folder, { recursive: true, force: true }));
const begin = performance.now();
const measurements = new Measurements();
/** What could not be measured; the rest goes on. */
const failures: string[] = [];
try {
  await measureAll(options, measurements);
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (!options.isQuick) {
  failures.push(...unmeasuredRows(measurements).map(({ id }) => `${id}: not measured in every run`));
}
const report = reportOf(measurements, { seed: options.seed, runs: options.runs, ...machine() });
const lines = [
  ...report.lines,
  ...chosen(options).flatMap(({ name, raised }) => raisedLine(name, raised)),
  ...(hasAll ? [] : ['The other servers are not installed; "npm run bench" without --quick installs them.']),
  ...failures,
  `${Math.round((performance.now() - begin) / 1_000)} s`,
];
say(lines.join('\n'));
if (options.report !== undefined) await keepReport(options.report, lines);
process.exitCode = report.isGood && failures.length === 0 ? 0 : 1;

async function keepReport(file: string, text: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${text.join('\n')}\n`);
  say(`Kept in ${file}`);
}

/** A quick run uses what is there; a whole one installs what is missing. */
async function bringPeers({ isQuick }: Options): Promise<boolean> {
  if (!isQuick) await installPeers(say);
  return hasPeers();
}

function chosen({ isQuick, only }: Options): readonly Scenario[] {
  return SCENARIOS.filter((scenario) => !isQuick || scenario.isQuick).filter(
    ({ name }) => only === undefined || name.startsWith(only),
  );
}

async function measureAll(wish: Options, results: Measurements): Promise<void> {
  const scenarios = chosen(wish);
  if (!wish.isQuick) say(`About ${minutesFor(wish, scenarios)} minutes on a quiet machine.`);
  say('Filling our own server with people who sign in ...');
  const table = await fillTable(join(folder, 'table'), peopleFor(wish, scenarios));
  const table500: Contender = opgave(table);
  const many = scenarios.some(({ hasManyTables }) => hasManyTables) ? await fillMany() : undefined;
  for (const scenario of scenarios) {
    for (let run = 0; run < wish.runs; run += 1) {
      const contenders = contendersOf(scenario, scenario.hasManyTables && many ? many : table500);
      for (const contender of turned(contenders, run)) {
        await measureOne({ scenario, contender, run, wish }, results);
      }
    }
  }
}

/** Filling a server with people, and a thousand tables, comes on top of the runs. */
function minutesFor({ runs }: Options, scenarios: readonly Scenario[]): number {
  const perRun = scenarios.reduce((sum, { seconds, against }) => sum + seconds * against.length, 0);
  return Math.ceil((perRun * runs + 180) / 60);
}

function peopleFor({ isQuick }: Options, scenarios: readonly Scenario[]) {
  const needs = (name: string) => scenarios.some((scenario) => scenario.name === name);
  if (isQuick) return { writers: 20, readers: 30 };
  return { writers: needs('ramp') ? 100 : 20, readers: needs('typing-500') ? 480 : 180 };
}

async function fillMany(): Promise<Contender> {
  say('Making a thousand tables ...');
  const place = join(folder, 'tables');
  return opgaveTables(place, await fillManyTables(place, 1_000));
}

/** The order turns with every run, so that no server always comes first. */
function turned(contenders: readonly Contender[], run: number): readonly Contender[] {
  const first = run % contenders.length;
  return [...contenders.slice(first), ...contenders.slice(0, first)];
}

function contendersOf({ against }: Scenario, own: Contender): readonly Contender[] {
  const peers = hasAll ? [HOCUSPOCUS_DEFAULT, HOCUSPOCUS_TUNED, Y_WEBSOCKET_SERVER, RELAY] : [];
  return [own, ...peers].filter(({ id }) => against.includes(id));
}

interface One {
  readonly scenario: Scenario;
  readonly contender: Contender;
  readonly run: number;
  readonly wish: Options;
}

async function measureOne({ scenario, contender, run, wish }: One, results: Measurements): Promise<void> {
  const started = performance.now();
  process.stdout.write(`${scenario.name} ${run + 1}/${wish.runs}, ${contender.title} ... `);
  const place = join(folder, `${scenario.name}-${contender.id}-${run}`);
  const { isQuick, seed } = wish;
  try {
    await contender.prepare(place);
    const figures = await scenario.measure(
      { contender, folder: place, seed: seed + run, isQuick },
      scenario.raised,
    );
    results.add({ scenario: scenario.name, contender: contender.id, figures });
  } catch (error) {
    failures.push(`${scenario.name} ${run + 1}, ${contender.title}: ${String(error)}`);
    process.stdout.write('not measured, ');
  }
  await rm(place, { recursive: true, force: true });
  say(`${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

function machine() {
  return {
    node: process.version,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

function raisedLine(name: string, raised: Readonly<Record<string, string>>): readonly string[] {
  const list = Object.entries(raised).map(([variable, value]) => `${variable}=${value}`);
  return list.length > 0 ? [`${name}: our own server ran with ${list.join(' ')}`] : [];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
