import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBuilt } from './builtServer.ts';

const OPTIONS = { args: [], env: {} };

/** Bytes of the print of the source, at the beginning. */
const PRINT = 20;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opgave-built-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the built server', () => {
  test('runs as a module of its folder when nothing was compiled', async () => {
    build('nothing was compiled');

    expect(await readBuilt(folder).load().run(OPTIONS)).toMatchObject({ options: OPTIONS, folder });
  });

  test('runs from what was compiled', async () => {
    build('all was compiled');
    readBuilt(folder).keepCompiled();

    const built = readBuilt(folder);

    expect(built.isCompiled).toBe(true);
    expect(await built.load().run(OPTIONS)).toMatchObject({ options: OPTIONS, folder });
  });

  test('compiles anew when what was compiled is of another engine, or damaged', async () => {
    build('what was compiled is damaged');
    readBuilt(folder).keepCompiled();
    const kept = readFileSync(join(folder, 'server.compiled'));
    // In a place of its own: the engine remembers what it compiled in this process.
    const damaged = mkdtempSync(join(tmpdir(), 'opgave-built-'));
    cpSync(join(folder, 'server.cjs'), join(damaged, 'server.cjs'));
    writeFileSync(join(damaged, 'server.compiled'), kept.fill(7, PRINT));

    const built = readBuilt(damaged);

    expect(built.isCompiled).toBe(false);
    expect(await built.load().run(OPTIONS)).toMatchObject({ options: OPTIONS, folder: damaged });
    rmSync(damaged, { recursive: true });
  });

  test('takes no compiled code of another build that happens to be as long', () => {
    build('one build');
    readBuilt(folder).keepCompiled();
    build('two build');

    expect(readBuilt(folder).isCompiled).toBe(false);
  });

  test('says what to do when the file is of something else', () => {
    writeFileSync(join(folder, 'server.cjs'), 'module.exports = "a page";');

    expect(() => readBuilt(folder).load()).toThrow('build it again');
  });
});

/** Each with words of its own: the engine remembers what it compiled in this process. */
function build(words: string): void {
  const run = '(options) => Promise.resolve({ options, folder: __dirname })';
  writeFileSync(join(folder, 'server.cjs'), `// ${words}\nexports.run = ${run};`);
}
