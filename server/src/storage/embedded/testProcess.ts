import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { afterThisTest } from './testPlace.ts';

const WRITER = fileURLToPath(new URL('./testWriter.ts', import.meta.url));
const READER = fileURLToPath(new URL('./testReader.ts', import.meta.url));
const Answer = z.array(z.unknown());
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

/** What testReader.ts says of each folder; where LevelDB ended the process, nothing was served. */
export async function readInOtherProcess(
  folders: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const answers: (readonly unknown[])[] = [];
  while (answers.length < folders.length) {
    const child = spawn(process.execPath, ['--import', 'tsx', READER, ...folders.slice(answers.length)], {
      cwd: SERVER,
    });
    const closed = once(child, 'close');
    const lines = (await text(child.stdout)).trim().split('\n');
    for (const line of lines.filter((one) => one !== '')) answers.push(Answer.parse(JSON.parse(line)));
    const [code]: unknown[] = await closed;
    if (code !== 0) answers.push([]);
  }
  return answers;
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
