import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const READY_TIMEOUT = 60_000;
/** Jiffies per second of every Linux that Node runs on. */
const JIFFIES = 100;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;
}

/** One server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of the process to the first connection that it took. */
  readonly startedIn: number;
  /** Everything that it printed, once these words are in it. */
  untilPrinted(words: string): Promise<string>;
  /** As an operator: asks it to stop. */
  stop(): Promise<void>;
  /** As a power cut: no chance to finish anything. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Resolves when the server takes connections; rejects with what it printed when it does not come up. */
export async function startProcess({ program, args, environment, port }: Command): Promise<ServerProcess> {
  const begin = performance.now();
  const child = spawn(program, [...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => pieces.push(data.toString()));
  }
  const printed = () => pieces.join('');
  await untilListening(child, port, printed);
  return {
    pid: child.pid ?? 0,
    port,
    startedIn: performance.now() - begin,
    untilPrinted: (words) => untilPrinted(printed, words),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Milliseconds of processor time that a process used so far. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / JIFFIES;
}

/** Milliseconds of processor time that the whole machine used so far, over all cores. */
export function cpuOfMachine(): number {
  const [line = ''] = readFileSync('/proc/stat', 'latin1').split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return ((user + nice + system + irq + softirq) * 1_000) / JIFFIES;
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilListening(child: ChildProcess, port: number, printed: () => string): Promise<void> {
  const until = performance.now() + READY_TIMEOUT;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${printed()}`);
    if (await takesConnections(port)) return;
    await wait(4);
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready in ${READY_TIMEOUT} ms:\n${printed()}`);
}

async function untilPrinted(printed: () => string, words: string): Promise<string> {
  const until = performance.now() + READY_TIMEOUT;
  while (!printed().includes(words)) {
    if (performance.now() > until) throw new Error(`The server never said "${words}":\n${printed()}`);
    await wait(10);
  }
  return printed();
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await exited;
  clearTimeout(patience);
}
