import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { levelFolder } from '../../server/src/storage/embedded/folder.ts';
import type { ServerProcess } from './serverProcess.ts';

const KILLER = join(import.meta.dirname, 'killWhileWriting.ts');
/** A document that nobody uses is let go after two seconds, at the next look of a clock that looks every second. */
const PATIENCE = 6_000;
/** A block of the log: what is smaller was something else. */
const BEGUN = 32_768;
const Sizes = z.record(z.string(), z.number());

/** A data folder in which compacting a document writes at least so many bytes. */
export interface HeavyData {
  readonly folder: string;
  readonly leastBytes: number;
}

/**
 * Kills a server that everyone left in the middle of the write with which it compacts. Says whether it was: then a part
 * of that write is on disk, and not all of it.
 */
export async function killWhileCompacting(server: ServerProcess, data: HeavyData): Promise<boolean> {
  const level = levelFolder(data.folder);
  const args = ['--import', 'tsx', KILLER, level, String(server.pid), String(PATIENCE)];
  const killer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(killer, 'close');
  const before = Sizes.parse(JSON.parse(await text(killer.stdout)));
  await closed;
  await server.kill();
  const written = readdirSync(level)
    .filter((name) => name.endsWith('.log'))
    .reduce((sum, name) => sum + statSync(join(level, name)).size - (before[name] ?? 0), 0);
  return written >= BEGUN && written < data.leastBytes;
}
