import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { serverEntry } from './built.ts';
import { freePort } from './freePort.ts';

const LAUNCH = join(import.meta.dirname, 'launch.mjs');
const START_TIMEOUT = 30_000;

export interface ServerProcess {
  readonly origin: string;
  /** Everything the server printed so far. */
  readonly printed: () => string;
  /** Moves the server's clock this far ahead of the real one. */
  moveClock(milliseconds: number): Promise<void>;
  /** As a power cut: no chance to finish anything. */
  kill(): Promise<void>;
  /** As an operator: asks it to stop. */
  stop(): Promise<void>;
}

interface Settings {
  /** Where it listened before. */
  readonly port?: number;
  /** The address of a mail server. Digests then go out from the first minute of each day. */
  readonly smtpUrl?: string | undefined;
}

/** The built product in a process of its own, on this data folder; ready when resolved. */
export async function startServer(dataFolder: string, settings: Settings = {}): Promise<ServerProcess> {
  const { port = await freePort(), smtpUrl } = settings;
  const mail = smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl, MAIL_HOUR: '0' };
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [LAUNCH, serverEntry('startServer')], {
    env: environment({ PORT: String(port), DATA_FOLDER: dataFolder, DEMO: 'off', ...mail }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed = collect(child);
  await untilReady(origin, child, printed);
  return {
    origin,
    printed,
    moveClock: (milliseconds) => moveClock(child, milliseconds),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** Only what a process needs, so that no variable of the machine changes what is tested. */
export function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ...own };
}

function collect(child: ChildProcess): () => string {
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => pieces.push(data.toString()));
  }
  return () => pieces.join('');
}

async function untilReady(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  const giveUpAt = performance.now() + START_TIMEOUT;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${printed()}`);
    if (await isReady(origin)) return;
    await new Promise((resolveWait) => setTimeout(resolveWait, 50));
  }
  throw new Error(`The server was not ready in ${START_TIMEOUT} ms:\n${printed()}`);
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function moveClock(child: ChildProcess, ahead: number): Promise<void> {
  const moved = once(child, 'message');
  child.send({ ahead });
  await moved;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
