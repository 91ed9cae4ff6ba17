import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { run } from '../run.ts';

interface Server {
  readonly run: typeof run;
}

interface Built {
  /** It runs from what was compiled by the build. */
  readonly isCompiled: boolean;
  /** Keeps what the engine compiled until now beside it (`server/build/keepCompiled.ts`). */
  keepCompiled(): void;
  /** Runs the file as Node runs a CommonJS module. */
  load(): Server;
}

/**
 * The whole server as the build put it in one file of the folder, with the code that was compiled then. An engine of
 * another version takes no notice of that and compiles anew, which took a third of the start (`docs/performance.md`).
 */
export function readBuilt(folder: string): Built {
  const filename = join(folder, 'server.cjs');
  const compiledFile = join(folder, 'server.compiled');
  const bytes = readFileSync(filename);
  const print = createHash('sha1').update(bytes).digest();
  const source = `(function (module, exports, require, __filename, __dirname) {${bytes.toString()}\n})`;
  const cachedData = readCompiled(compiledFile, print);
  const script = new Script(source, { filename, cachedData });
  return {
    isCompiled: cachedData !== undefined && script.cachedDataRejected === false,
    keepCompiled: () => writeFileSync(compiledFile, Buffer.concat([print, script.createCachedData()])),
    load() {
      const module: { readonly exports: unknown } = { exports: {} };
      const begin: unknown = script.runInThisContext();
      const parts = [module, module.exports, createRequire(filename), filename, folder];
      if (typeof begin === 'function') Reflect.apply(begin, undefined, parts);
      if (!isServer(module.exports)) throw new Error(`${filename} is not a server; build it again`);
      return module.exports;
    },
  };
}

function isServer(exported: unknown): exported is Server {
  return typeof exported === 'object' && exported !== null && 'run' in exported;
}

/** The engine itself compares no more than the length of the source, so the print of that stands before it. */
function readCompiled(file: string, print: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    return kept.subarray(0, print.length).equals(print) ? kept.subarray(print.length) : undefined;
  } catch {
    return undefined;
  }
}
