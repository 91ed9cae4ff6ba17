import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.cache/opgave/build.txt');
const SOURCES = ['client', 'server', 'shared', 'package-lock.json', 'turbo.json', 'tsconfig.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.turbo', 'coverage']);
const BUILT = ['server/dist/main.js', 'server/dist/seed.js', 'client/dist/index.html'];
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' };

/** Ends with one plain sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Opgave heeft Node.js 20.19 of nieuwer nodig. U heeft ${process.versions.node}.`,
    `Opgave needs Node.js 20.19 or newer. You have ${process.versions.node}.`,
  );
}

/** Installs the packages of the lock file, unless that was done already. */
export async function install() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  await step('Pakketten installeren / Installing packages', npm(), [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** Builds client and server, unless nothing changed since the last build. */
export async function build() {
  const stamp = hashOfSources();
  if (BUILT.every((file) => existsSync(join(ROOT, file))) && readStamp() === stamp) return;
  const turbo = join(ROOT, 'node_modules/turbo/bin/turbo');
  await step('Bouwen / Building', process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only']);
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, stamp);
}

/** Runs until it ends, passing signals on; this process then ends the same way. */
export function hand(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Starten lukt niet: ${error.message}`, `Cannot start: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  return child;
}

/** Says what went wrong in both languages and stops. */
function fail(nl, en) {
  process.stderr.write(`\n${nl}\n${en}\n`);
  process.exit(1);
}

/** Runs one long task, telling every few seconds that it is still going; its output is shown when it fails. */
function step(title, command, args) {
  const begin = performance.now();
  const seconds = () => Math.round((performance.now() - begin) / 1000);
  process.stdout.write(`${title} ...\n`);
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, ...environment } = process.env;
    const child = spawn(command, args, { cwd: ROOT, env: { ...environment, ...QUIET } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    const timer = setInterval(() => process.stdout.write(`  ${seconds()} s\n`), 5_000);
    child.on('error', (error) => fail(`${title}: ${error.message}`, ''));
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) return resolve(process.stdout.write(`  klaar / done, ${seconds()} s\n`));
      process.stderr.write(Buffer.concat(output));
      return fail(`${title}: dat lukte niet. Hierboven staat waarom.`, 'That failed. The reason is above.');
    });
  });
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
}

/** Names, sizes and times of every source file: quick, and different after every save. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, source);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  const names = readdirSync(join(ROOT, path)).filter((name) => !NOT_SOURCES.has(name));
  for (const name of names.sort()) addToHash(hash, `${path}/${name}`);
}
