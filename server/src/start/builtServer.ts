import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { run } from '../run.ts';

interface Server {
  readonly run: typeof run;
}

interface Built {
  readonly script: Script;
  /** Where the code is kept that the build compiled (`server/build/keepCompiled.ts`). */
  readonly compiledFile: string;
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
  const source = `(function (module, exports, require, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: readIfThere(compiledFile) });
  return {
    script,
    compiledFile,
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

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
