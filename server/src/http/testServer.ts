import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Entered } from '@opgave/shared/contract/door';
import { WorkspaceView } from '@opgave/shared/contract/http';
import { NewInvitation } from '@opgave/shared/contract/invitations';
import { LIMITS, type Limits } from '@opgave/shared/contract/limits';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { Phase } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { type App, type AppDependencies, createApp } from '#app.ts';
import { ensureAdministratorLink } from '#identity/administratorLink.ts';
import { createLogger } from '#observability/logger.ts';
import { createMetrics } from '#observability/metrics.ts';
import type { Storage } from '#storage/ports.ts';
import { createBrowser, type TestBrowser } from './testBrowser.ts';

export const ORIGIN = 'https://opgave.example';
const START = Date.UTC(2026, 10, 23, 9);

export interface TestServer {
  readonly deps: AppDependencies;
  readonly app: App;
  readonly address: string;
  /** What the log said. */
  readonly lines: readonly string[];
  /** Moves the clock of the server. */
  wait(milliseconds: number): void;
  /** A browser without any cookie. */
  browser(): TestBrowser;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly openStorage: (options: { folder: string; now: () => number }) => Promise<Storage>;
  readonly limits?: Partial<Limits>;
  readonly clientFolder?: string;
  readonly securityContact?: string;
  readonly trustProxy?: readonly string[];
  /** The mail server; without it mails lie in the folder `outbox`. */
  readonly smtpUrl?: string;
}

/** A test does in a second what people do in an hour. */
const UNHURRIED = 100_000;

/** The real server on a free port, with storage in a folder of its own and a clock that only moves by hand. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'opgave-http-'));
  let time = START;
  const now = () => time;
  const storage = await options.openStorage({ folder, now });
  const lines: string[] = [];
  const {
    openStorage: _,
    limits,
    clientFolder = path.join(folder, 'none'),
    trustProxy = [],
    smtpUrl,
    ...config
  } = options;
  const deps: AppDependencies = {
    storage,
    config: {
      ...config,
      dataFolder: folder,
      mail: { ...(smtpUrl !== undefined && { url: smtpUrl }), from: 'opgave@opgave.example', hour: 8 },
      clientFolder,
      trustProxy,
      origins: [ORIGIN],
      limits: { ...LIMITS, changesPerMinute: UNHURRIED, ...limits },
    },
    logger: createLogger('info', { write: (line) => void lines.push(line) }),
    metrics: createMetrics(),
    now,
    newId: () => randomBytes(12).toString('hex'),
    randomBytes,
  };
  const app = createApp(deps);
  await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${portOf(app)}`;
  return {
    deps,
    app,
    address,
    lines,
    wait: (milliseconds) => {
      time += milliseconds;
    },
    browser: () => createBrowser(address, ORIGIN),
    async stop() {
      await app.close();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function portOf({ server }: App): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

export interface TestTable {
  readonly id: WorkspaceId;
  readonly slug: string;
  readonly administrator: TestBrowser;
  /** Whoever made the table. */
  readonly facilitator: TestBrowser;
  invite(role: Role, group?: Group, more?: object): Promise<string>;
  join(role: Role, group?: Group): Promise<TestBrowser>;
}

export const PLAN = [
  { group: 'citizen', seats: 4 },
  { group: 'agency', seats: 2 },
  { group: 'ministry', seats: 1 },
];

/** A table made over HTTP by an administrator who is its facilitator. */
export async function makeTable(server: TestServer, more: object = {}): Promise<TestTable> {
  const administrator = await signInAsAdministrator(server);
  const body = { title: 'Te veel brieven', occasion: 'Mensen krijgen brieven.', groups: PLAN, ...more };
  const answer = await administrator.post('/workspaces', body);
  const { id, slug } = WorkspaceView.parse(answer.body);

  async function invite(role: Role, group?: Group, extra: object = {}): Promise<string> {
    const wish = { role, ...(group && { group }), ...extra };
    const made = await administrator.post(`/workspaces/${id}/invitations`, wish);
    return NewInvitation.parse(made.body).token;
  }
  async function join(role: Role, group?: Group): Promise<TestBrowser> {
    const browser = server.browser();
    server.wait(1);
    await browser.enter(await invite(role, group), { displayName: `Een ${role}` });
    return browser;
  }
  return { id, slug, administrator, facilitator: administrator, invite, join };
}

/** A table of somebody whom the administrator of another table made a facilitator. */
export async function makeOwnTable(
  server: TestServer,
  administrator: TestBrowser,
  more: object = {},
): Promise<Pick<TestTable, 'id' | 'slug' | 'facilitator'>> {
  const { token } = NewInvitation.parse((await administrator.post('/facilitator-invitations')).body);
  const facilitator = server.browser();
  await facilitator.enter(token, { displayName: 'Ilse' });
  return { ...(await makeNextTable(facilitator, more)), facilitator };
}

/** One more table of somebody who may make them. */
export async function makeNextTable(
  who: TestBrowser,
  more: object = {},
): Promise<Pick<TestTable, 'id' | 'slug'>> {
  const body = { title: 'Te lang wachten', occasion: 'Mensen wachten.', groups: PLAN, ...more };
  const { id, slug } = WorkspaceView.parse((await who.post('/workspaces', body)).body);
  return { id, slug };
}

/** Puts a table in a phase as if it had come there step by step; the gates have tests of their own. */
export async function moveTo(server: TestServer, { id }: Pick<TestTable, 'id'>, phase: Phase): Promise<void> {
  const workspace = await server.deps.storage.records.get('workspace', id);
  if (!workspace) throw new Error('no workspace');
  const value = { ...workspace, version: workspace.version + 1, phase, furthestPhase: phase };
  await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}

/** Comes in by the link that the first start prints. */
export async function signInAsAdministrator(server: TestServer): Promise<TestBrowser> {
  const token = await ensureAdministratorLink(server.deps);
  const browser = server.browser();
  if (token === undefined) throw new Error('there is an administrator already');
  Entered.parse((await browser.enter(token, { displayName: 'Noor' })).body);
  return browser;
}
