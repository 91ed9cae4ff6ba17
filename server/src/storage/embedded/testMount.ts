import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterThisTest } from './testPlace.ts';

const run = promisify(execFile);
const MOUNT = 'mount';
const UNMOUNT = 'umount';

/** Whether a small disk can be made here: it asks for root on Linux. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'opgave-mount-'));
  const mounted = spawnSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync(UNMOUNT, [folder]);
  rmdirSync(folder);
  return mounted;
}

/** A disk in memory for this test, with these mount options. */
export async function mountTmpfs(folder: string, options: string): Promise<void> {
  await run(MOUNT, ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  afterThisTest(() => run(UNMOUNT, [folder]));
}
