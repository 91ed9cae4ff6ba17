import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const file = fileURLToPath(new URL('./main.cjs', import.meta.url));
const cacheFile = file + '.cache';
const source = fs.readFileSync(file, 'utf8');
let cachedData;
try {
  cachedData = fs.readFileSync(cacheFile);
} catch {}
const script = new vm.Script(
  '(function (exports, require, module, __filename, __dirname) {' + source + '\n})',
  { filename: file, cachedData, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
);
if (process.env.SHOW) console.error('rejected', script.cachedDataRejected);
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
const running = await module.exports.startServer({
  args: process.argv.slice(2),
  env: process.env,
  now: () => Date.now(),
});
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
if (!cachedData) {
  setTimeout(() => {
    fs.writeFileSync(cacheFile, script.createCachedData());
  }, 300);
}
