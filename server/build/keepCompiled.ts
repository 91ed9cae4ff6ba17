import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readBuilt } from '#start/builtServer.ts';

// Starts the built server once, on an empty folder of its own, and keeps what the engine compiled until it listened.
const folder = mkdtempSync(join(tmpdir(), 'opgave-build-'));
try {
  const { load, keepCompiled } = readBuilt(resolve(import.meta.dirname, '../dist'));
  // A build greets nobody: the link of an administrator in it would be of no use.
  console.log = () => undefined;
  const running = await load().run({
    args: [],
    env: {
      DATA_FOLDER: folder,
      PORT: String(await freePort()),
      PUBLIC_ORIGINS: 'http://127.0.0.1',
      DEMO: 'off',
      LOG_LEVEL: 'error',
    },
  });
  keepCompiled();
  await running.stop();
} catch (cause) {
  console.warn(
    `The server is built; it could not be kept compiled and starts a little slower. ${String(cause)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
