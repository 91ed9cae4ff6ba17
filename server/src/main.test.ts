import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE = { timeout: 30_000, interval: 50 };

interface Started {
  readonly child: ChildProcess;
  output(): string;
  errors(): string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

let folder: string;
let port: number;
let running: Started[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-main-'));
  const { server, port: free } = await takePort();
  await new Promise((closed) => server.close(closed));
  port = free;
  running = [];
});
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

async function takePort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return { server, port: address.port };
}

function run(environment: Record<string, string> = {}, args: readonly string[] = []): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: SERVER,
    env: {
      PATH: process.env['PATH'],
      DATA_FOLDER: folder,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const started = { child, output: () => output, errors: () => errors, ended };
  running.push(started);
  return started;
}

async function ready(started: Started): Promise<void> {
  await vi.waitFor(() => expect(started.output()).toContain('Ctrl+C'), PATIENCE);
}

/** One plain message in two languages, nothing that looks like the inside of a program. */
async function expectPlainNo(started: Started, nl: string, en: string): Promise<void> {
  expect(await started.ended).toBe(1);
  expect(started.errors()).toContain(nl);
  expect(started.errors()).toContain(en);
  expect(started.errors()).not.toMatch(/\n\s+at |node:internal|Error:/);
}

describe('npm start', () => {
  it('fills an empty data folder once, and prints the same working links every time', async () => {
    const first = run();
    await ready(first);
    const links = first.output().match(/\/join#[\w-]+/g) ?? [];
    expect(links).toHaveLength(8);
    expect(first.output()).toContain('Samira (inwoner / citizen)');
    const view = await fetch(`http://localhost:${port}/api/v1/doors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
      body: JSON.stringify({ token: links[0]?.slice('/join#'.length) }),
    });
    expect(await view.json()).toMatchObject({ kind: 'personal', person: { displayName: 'Samira' } });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = run();
    await ready(second);
    expect(second.output()).not.toContain('Tafel klaarzetten');
    expect(
      second
        .output()
        .match(/\/join#[\w-]+/g)
        ?.slice(0, 7),
    ).toEqual(links.slice(0, 7));
  }, 60_000);

  it('fills the demo anew when it was killed while it filled the first one', async () => {
    const first = run();
    await vi.waitFor(() => expect(first.output()).toContain('Stap explore is klaar'), PATIENCE);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(first.output()).not.toContain('Ctrl+C');

    const second = run();
    await ready(second);
    expect(second.output()).toContain('Een half gevulde demo gaat opzij');
    expect(second.output()).toContain('Stap fundamentals is klaar');
    const links = second.output().match(/\/join#[\w-]+/g) ?? [];
    expect(links).toHaveLength(8);
    second.child.kill('SIGTERM');
    await second.ended;

    const third = run();
    await ready(third);
    expect(third.output()).not.toContain('opzij');
    expect(third.output()).not.toContain('Tafel klaarzetten');
    expect(
      third
        .output()
        .match(/\/join#[\w-]+/g)
        ?.slice(0, 7),
    ).toEqual(links.slice(0, 7));
  }, 90_000);

  it('P24 stops within ten seconds when it is told to, with people connected', async () => {
    const server = run({ DEMO: 'off' });
    await ready(server);
    expect(server.output()).not.toContain('Samira');
    const open = await fetch(`http://localhost:${port}/healthz`, { headers: { connection: 'keep-alive' } });
    expect(open.status).toBe(200);
    const begin = performance.now();
    server.child.kill('SIGTERM');
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(performance.now() - begin).toBeLessThan(10_000);
  }, 60_000);

  it('says plainly that the port is taken', async () => {
    const taken = await takePort();
    const started = run({ PORT: String(taken.port), DEMO: 'off' });
    await expectPlainNo(
      started,
      `Poort ${taken.port} is al in gebruik.`,
      `Port ${taken.port} is in use already.`,
    );
    await new Promise((closed) => taken.server.close(closed));
  }, 60_000);

  it('P15 says plainly that the data folder belongs to another process', async () => {
    const first = run({ DEMO: 'off' });
    await ready(first);
    const other = await takePort();
    await new Promise((closed) => other.server.close(closed));
    const second = run({ PORT: String(other.port), DEMO: 'off' });
    await expectPlainNo(
      second,
      'is al in gebruik door een ander programma',
      'already in use by another process',
    );
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
  }, 60_000);

  it('names every mistake in the environment at once', async () => {
    const started = run({ PORT: 'tachtig', DEMO: 'misschien' });
    await expectPlainNo(started, 'PORT moet', 'DEMO must');
  }, 60_000);

  it('says plainly that the data folder cannot be made', async () => {
    const started = run({ DATA_FOLDER: '/dev/null/data' });
    await expectPlainNo(started, 'De gegevensmap /dev/null/data', 'The data folder /dev/null/data');
  }, 60_000);

  it('does not guess what an unknown word means', async () => {
    const started = run({}, ['--lann']);
    await expectPlainNo(started, 'Dit begrijp ik niet: --lann', 'I do not understand: --lann');
  }, 60_000);
});
