import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterThisTest } from './testPlace.ts';

const WRITER = fileURLToPath(new URL('./testWriter.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../../..', import.meta.url));

export interface Writer {
  /** What it said was on disk, in that order. */
  readonly acknowledged: readonly number[];
  /** Resolves when it has acknowledged so many. */
  untilAcknowledged(count: number): Promise<void>;
  /** kill -9, and resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process that appends until it is killed; resolves when its storage is open. */
export async function startWriter(folder: string): Promise<Writer> {
  const child = spawnWriter(folder);
  const acknowledged: number[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const lines = createInterface(child.stdout);
  await once(lines, 'line');
  lines.on('line', (line) => {
    acknowledged.push(Number(line));
    for (const { count, resolve } of waiting) if (acknowledged.length >= count) resolve();
  });
  return {
    acknowledged,
    untilAcknowledged: (count) => new Promise((resolve) => void waiting.push({ count, resolve })),
    async kill() {
      const closed = once(lines, 'close');
      await killed(child);
      await closed;
    },
  };
}

/** Starts a process that is expected to refuse; resolves with its exit code and what it said. */
export async function refusedWriter(folder: string): Promise<{ code: unknown; said: string }> {
  const child = spawnWriter(folder);
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code, said };
}

function spawnWriter(folder: string): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], { cwd: SERVER });
  afterThisTest(() => killed(child));
  return child;
}

async function killed(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
