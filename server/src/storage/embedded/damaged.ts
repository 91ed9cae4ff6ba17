import { copyFile, mkdir, readdir } from 'node:fs/promises';
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
 * path of the copy. LevelDB gives no two files the same name.
 */
export async function keepAsFound({ folder, now }: CheckOptions, name: string): Promise<string> {
  const kept = damagedFolder(folder);
  await mkdir(kept, { recursive: true, mode: 0o700 });
  const earlier = (await readdir(kept)).find((copy) => copy.endsWith(`-${name}`));
  if (earlier !== undefined) return path.join(kept, earlier);
  const copy = path.join(kept, `${now()}-${name}`);
  await copyFile(path.join(levelFolder(folder), name), copy);
  return copy;
}
