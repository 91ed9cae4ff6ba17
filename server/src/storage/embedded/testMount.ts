import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterThisTest } from './testPlace.ts';

const run = promisify(execFile);
const MOUNT = 'mount';
const UNMOUNT = 'umount';
/** Waits for the end of its input, which comes with the end of the test or of its process, however that ends. */
const GUARD = `cat > /dev/null; ${UNMOUNT} -l "$1" && rmdir "$1"`;

/** Whether a small disk can be made here: it asks for root on Linux. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'opgave-mount-'));
  const mounted = spawnSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync(UNMOUNT, [folder]);
  rmdirSync(folder);
  return mounted;
}

/** A disk in memory for this test, with these mount options; it is gone too when the tests are killed. */
export async function mountTmpfs(folder: string, options: string): Promise<void> {
  const guard = spawn('sh', ['-c', GUARD, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const left = once(guard, 'exit');
  afterThisTest(() => {
    guard.stdin.end();
    return left;
  });
  await run(MOUNT, ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
}
