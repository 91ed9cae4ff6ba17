import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tasks.mjs';

const WORDS = join(ROOT, 'shared/src/texts/nl.json');
const TEST_FOLDERS = ['shared/src', 'server/src', 'client/src', 'e2e/tests'];
const TEST_FILE = /\.(?:test|spec)\.tsx?$/;

/** Every gate code that no title of a test starts with. */
export function testless() {
  if (!existsSync(WORDS)) return [];
  const tests = TEST_FOLDERS.flatMap(testFiles).map((file) => readFileSync(file, 'utf8'));
  return gateCodes().filter((code) => !tests.some((test) => test.includes(`[${code}]`)));
}

function gateCodes() {
  return Object.keys(JSON.parse(readFileSync(WORDS, 'utf8'))).flatMap(
    (key) => /^gate\.([A-Z_]+)$/.exec(key)?.[1] ?? [],
  );
}

function testFiles(folder) {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true }).filter((name) => TEST_FILE.test(name));
  return names.map((name) => join(path, name));
}
