import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBuilt } from './builtServer.ts';

const OPTIONS = { args: [], env: {} };

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
    const { script, compiledFile } = readBuilt(folder);
    writeFileSync(compiledFile, script.createCachedData());

    const built = readBuilt(folder);

    expect(built.script.cachedDataRejected).toBe(false);
    expect(await built.load().run(OPTIONS)).toMatchObject({ options: OPTIONS, folder });
  });

  test('compiles anew when what was compiled is of another engine, or damaged', async () => {
    build('what was compiled is damaged');
    writeFileSync(join(folder, 'server.compiled'), Buffer.alloc(1_000, 7));

    const built = readBuilt(folder);

    expect(built.script.cachedDataRejected).toBe(true);
    expect(await built.load().run(OPTIONS)).toMatchObject({ options: OPTIONS, folder });
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
