import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './tasks.mjs';

const DIST = join(ROOT, 'client/dist');
/** The door has to open on a phone with a bad line (`docs/architecture.md`). */
const DOOR = { page: 'join.html', limit: 90_000 };
const STATIC_IMPORT = /(?:from|import)\s*"(\.\.?\/[^"]+\.js)"/g;
const SCRIPT_OF_PAGE = /<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g;

/** Every script that a page needs before it shows anything, with its bytes after gzip. */
function scriptsOf(page) {
  const found = new Map();
  const html = readFileSync(join(DIST, page), 'utf8');
  for (const [, address] of html.matchAll(SCRIPT_OF_PAGE)) follow(address.replace(/^\//, ''), found);
  return found;
}

function follow(file, found) {
  if (found.has(file)) return;
  const source = readFileSync(join(DIST, file));
  found.set(file, gzipSync(source, { level: 9 }).length);
  for (const [, imported] of source.toString().matchAll(STATIC_IMPORT)) {
    follow(posix.join(posix.dirname(file), imported), found);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function report(page) {
  const scripts = scriptsOf(page);
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  process.stdout.write(`${page}: ${kilobytes(total)} of script before anything shows\n`);
  for (const [file, bytes] of scripts) process.stdout.write(`  ${kilobytes(bytes).padStart(9)}  ${file}\n`);
  return total;
}

if (!existsSync(join(DIST, DOOR.page))) {
  process.stderr.write(`client/dist/${DOOR.page} is not there; run "npm run build" first.\n`);
  process.exit(1);
}
const totals = new Map(
  readdirSync(DIST)
    .filter((name) => name.endsWith('.html'))
    .map((page) => [page, report(page)]),
);
if (totals.get(DOOR.page) > DOOR.limit) {
  process.stderr.write(`${DOOR.page} is larger than ${kilobytes(DOOR.limit)}.\n`);
  process.exitCode = 1;
}
