import { fstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// A process of its own, because it looks without a pause: kills a server as soon as it is writing much to its log. Says
// how long each log was before, in one line of JSON.

/** One block of LevelDB: more than a few keys or a record take. */
const BEGUN = 32_768;
/** A new log begins when the one before is full. */
const LOOKS_PER_LISTING = 50;

const [folder = '', pid = '', milliseconds = ''] = process.argv.slice(2);
const before = new Map(logs().map((name) => [name, statSync(join(folder, name)).size]));
const files = new Map<string, number>();
const end = performance.now() + Number(milliseconds);
for (let look = 0; growth(look) < BEGUN && performance.now() < end; look += 1);
process.kill(Number(pid), 'SIGKILL');
process.stdout.write(JSON.stringify(Object.fromEntries(before)));

function logs(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.log'));
}

function growth(look: number): number {
  if (look % LOOKS_PER_LISTING === 0) {
    for (const name of logs()) if (!files.has(name)) files.set(name, openSync(join(folder, name), 'r'));
  }
  let grown = 0;
  for (const [name, file] of files) grown += fstatSync(file).size - (before.get(name) ?? 0);
  return grown;
}
