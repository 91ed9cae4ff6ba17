import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIMITS, type Limits } from '@opgave/shared/contract/limits';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { PersonId, SeatId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { isAtLeast, type Phase } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import { hashToken } from '#identity/tokens.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { createCollaboration } from './collaboration.ts';
import type { CollaborationDependencies } from './dependencies.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
function newId(): string {
  return Array.from({ length: 24 }, () => ALPHABET[randomInt(36)]).join('');
}

export interface Visitor {
  readonly personId: PersonId;
  readonly signInId: SignInId;
  readonly cookie: string;
  readonly seat: Seat;
}

export const ORIGIN = 'http://opgave.test';

function silent(): CollaborationDependencies['metrics'] & CollaborationDependencies['logger'] {
  const nothing = () => undefined;
  return {
    connectionOpened: nothing,
    connectionClosed: nothing,
    documentOpened: nothing,
    documentClosed: nothing,
    updateTaken: nothing,
    updateRefused: nothing,
    batchCommitted: nothing,
    warn: nothing,
    error: nothing,
  };
}

/** The sync engine on real storage behind a real port, with one workspace in phase `define`. */
export async function startTestServer(
  limits: Partial<Limits> = {},
  wrap = (storage: Storage) => storage,
  origins: readonly string[] = [ORIGIN],
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'opgave-collab-'));
  const storage = wrap(await openEmbeddedStorage({ folder, now: () => Date.now() }));
  const deps: CollaborationDependencies = {
    storage,
    config: { limits: { ...LIMITS, ...limits }, origins },
    metrics: silent(),
    logger: silent(),
    now: () => Date.now(),
    newId,
    randomBytes,
  };
  const collaboration = createCollaboration(deps);
  const server = createServer();
  collaboration.attach(server);
  server.on('upgrade', (request, socket, head) => collaboration.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const workspace = newWorkspace();
  await storage.records.commit([{ kind: 'workspace', value: workspace }], []);
  return {
    storage,
    collaboration,
    workspaceId: workspace.id,
    url: `ws://127.0.0.1:${port}/collab/${workspace.id}`,
    port,
    join: (role: Role, group?: Group) => join(storage, workspace.id, role, group),
    async moveTo(phase: Phase) {
      const current = await storage.records.get('workspace', workspace.id);
      if (!current) return;
      const furthestPhase = isAtLeast(phase, current.furthestPhase) ? phase : current.furthestPhase;
      const value = { ...current, version: current.version + 1, phase, furthestPhase };
      await storage.records.commit([{ kind: 'workspace', value }], []);
      storage.bus.publish('access.changed', { workspaceId: workspace.id });
    },
    async close() {
      await collaboration.drain();
      server.closeAllConnections();
      server.close();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

function newWorkspace(): Workspace {
  return {
    id: WorkspaceId.parse(newId()),
    version: 1,
    slug: 'te-veel-brieven',
    title: 'Te veel brieven',
    occasion: '',
    organisation: '',
    language: 'nl',
    opennessMode: 'open',
    dataInvolved: false,
    groups: [],
    sideOfOther: 'inside',
    timeZone: 'Europe/Amsterdam',
    settings: WorkspaceSettings.parse({}),
    phase: 'define',
    phaseSince: 0,
    furthestPhase: 'define',
    permissionEpoch: 1,
    isDemo: false,
    createdAt: 0,
  };
}

async function join(storage: Storage, workspaceId: WorkspaceId, role: Role, group?: Group): Promise<Visitor> {
  const personId = PersonId.parse(newId());
  const signInId = SignInId.parse(newId());
  const token = randomBytes(18).toString('base64url');
  const displayName = `${role} ${group ?? ''}`.trim();
  const seat: Seat = {
    id: SeatId.parse(newId()),
    version: 1,
    workspaceId,
    personId,
    displayName,
    organisation: '',
    role,
    ...(group && { group }),
    withHelp: false,
    status: 'active',
    joinedAt: 0,
  };
  const at = Date.now();
  await storage.records.commit(
    [
      { kind: 'person', value: { id: personId, version: 1, displayName, language: 'nl', createdAt: at } },
      { kind: 'seat', value: seat },
      {
        kind: 'signIn',
        value: {
          id: signInId,
          version: 1,
          personId,
          tokenHash: hashToken(token),
          device: 'test',
          createdAt: at,
          lastSeenAt: at,
        },
      },
    ],
    [],
  );
  return { personId, signInId, cookie: `__Host-opgave-${signInId}=${token}`, seat };
}
