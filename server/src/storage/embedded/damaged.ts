import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { levelFolder, type Report } from './folder.ts';

export interface CheckOptions {
  readonly folder: string;
  readonly now: () => number;
  readonly report: Report;
}

/** Where files are kept as they were found when they were damaged. */
export function damagedFolder(folder: string): string {
  return path.join(folder, 'damaged');
}

/**
 * Copies a file of LevelDB before anything changes it or throws it away, unless an earlier start did; answers with the
 * path of the copy, which is on disk by then. A copy that a kill left half written is not taken for one.
 */
export async function keepAsFound({ folder, now }: CheckOptions, name: string): Promise<string> {
  const kept = damagedFolder(folder);
  await mkdir(kept, { recursive: true, mode: 0o700 });
  const found = await readFile(path.join(levelFolder(folder), name));
  for (const earlier of (await readdir(kept)).filter((copy) => copy.endsWith(`-${name}`))) {
    const copy = path.join(kept, earlier);
    if (found.equals(await readFile(copy))) return copy;
  }
  const copy = path.join(kept, `${now()}-${name}`);
  await writeFile(copy, found, { mode: 0o600, flush: true });
  return copy;
}
