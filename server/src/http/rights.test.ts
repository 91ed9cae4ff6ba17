import type { Group } from '@opgave/shared/method/groups';
import { type Action, type Actor, can, type Where } from '@opgave/shared/method/permissions';
import { PHASES } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, whereOf } from '#identity/standing.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

type Principal =
  | 'notSignedIn'
  | 'elsewhere'
  | 'administrator'
  | Exclude<Role, 'participant'>
  | 'inside'
  | 'outside';
interface Endpoint {
  readonly name: string;
  readonly action: Action;
  /** A request that would do nothing even when it is let through, so that every cell finds the same table. */
  readonly ask: (who: TestBrowser, at: string) => Promise<{ status: number; body: { code?: string } }>;
}

const NOBODY = 'abcdefghijklmnopqrst';
const ENDPOINTS: readonly Endpoint[] = [
  { name: 'GET people', action: 'workspace.read', ask: (who, at) => who.get(`${at}/people`) },
  { name: 'GET gates', action: 'workspace.read', ask: (who, at) => who.get(`${at}/gates`) },
  { name: 'GET events', action: 'record.read', ask: (who, at) => who.get(`${at}/events`) },
  { name: 'GET invitations', action: 'seats.write', ask: (who, at) => who.get(`${at}/invitations`) },
  {
    name: 'PATCH setup',
    action: 'setup.write',
    ask: (who, at) => who.patch(at, { version: 9_999, title: 'Anders' }),
  },
  {
    name: 'PATCH seats',
    action: 'seats.write',
    ask: (who, at) => who.patch(at, { version: 9_999, groups: [] }),
  },
  {
    name: 'POST archive',
    action: 'workspace.archive',
    ask: (who, at) => who.post(`${at}/archive`, { version: 9_999 }),
  },
  {
    name: 'PATCH person',
    action: 'seats.write',
    ask: (who, at) => who.patch(`${at}/people/${NOBODY}`, { version: 1, role: 'observer' }),
  },
  { name: 'DELETE person', action: 'seats.write', ask: (who, at) => who.delete(`${at}/people/${NOBODY}`) },
  {
    name: 'POST way back',
    action: 'seats.write',
    ask: (who, at) => who.post(`${at}/people/${NOBODY}/way-back`),
  },
  {
    name: 'DELETE way back',
    action: 'seats.write',
    ask: (who, at) => who.delete(`${at}/people/${NOBODY}/way-back`),
  },
  {
    name: 'POST facilitators',
    action: 'facilitator.share',
    ask: (who, at) => who.post(`${at}/facilitators`, { personId: NOBODY, mode: 'share' }),
  },
  {
    name: 'POST invitations',
    action: 'seats.write',
    ask: (who, at) => who.post(`${at}/invitations`, { role: 'observer', group: 'citizen' }),
  },
  {
    name: 'POST facilitator invitations of the table',
    action: 'facilitator.share',
    ask: (who, at) => who.post(`${at}/invitations`, { role: 'facilitator', group: 'citizen' }),
  },
  {
    name: 'DELETE invitation',
    action: 'seats.write',
    ask: (who, at) => who.delete(`${at}/invitations/${NOBODY}`),
  },
];
const SEATS: readonly { principal: Principal; role: Role; group?: Group }[] = [
  { principal: 'outside', role: 'participant', group: 'citizen' },
  { principal: 'inside', role: 'participant', group: 'agency' },
  { principal: 'commenter', role: 'commenter' },
  { principal: 'observer', role: 'observer' },
  { principal: 'sponsor', role: 'sponsor' },
  { principal: 'facilitator', role: 'facilitator' },
];

let server: TestServer;
let table: TestTable;
const people = new Map<Principal, TestBrowser>();

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  const elsewhere = await table.administrator.post('/workspaces', {
    title: 'Elders',
    occasion: '',
    groups: [],
  });
  const link = await table.administrator.post(`/workspaces/${elsewhere.body.id}/invitations`, {
    role: 'observer',
  });
  for (const { principal, role, group } of SEATS) people.set(principal, await table.join(role, group));
  people.set('notSignedIn', server.browser());
  people.set('elsewhere', server.browser());
  await people.get('elsewhere')?.enter(link.body.token, { displayName: 'Elders' });
  const appointed = await table.administrator.post('/facilitator-invitations');
  const stranger = server.browser();
  await stranger.enter(appointed.body.token, { displayName: 'Beheer' });
  const person = await server.deps.storage.records.get('person', stranger.personId);
  if (!person) throw new Error('no person');
  const value = { ...person, version: person.version + 1, installationRole: 'administrator' as const };
  await server.deps.storage.records.commit([{ kind: 'person', value }], []);
  people.set('administrator', stranger);
});
afterAll(() => server.stop());

async function asksAs(who: TestBrowser): Promise<{ actor: Actor; where: Where } | undefined> {
  const { records } = server.deps.storage;
  const [workspace, person, seats] = await Promise.all([
    records.get('workspace', table.id),
    records.get('person', who.personId),
    records.listByWorkspace('seat', table.id),
  ]);
  const seat = seats.find(({ personId }) => personId === who.personId);
  if (!workspace || !person || !seat) return undefined;
  return { actor: actorOf(person, seat, workspace), where: whereOf(workspace) };
}

/** What HTTP must answer, by the table: signed in first, then "does not exist" for strangers, then the right. */
async function expected(principal: Principal, who: TestBrowser, action: Action): Promise<string> {
  if (principal === 'notSignedIn') return 'not-signed-in';
  const question = await asksAs(who);
  if (!question) return 'not-found';
  return can(question.actor, action, question.where) ? 'let through' : 'not-allowed';
}

describe.each(PHASES)('P30 in %s', (phase) => {
  it('every endpoint follows the one table for everyone', async () => {
    await moveTo(server, table, phase);
    const differences: string[] = [];
    for (const [principal, who] of people) {
      for (const { name, action, ask } of ENDPOINTS) {
        const wanted = await expected(principal, who, action);
        const { status, body } = await ask(who, `/workspaces/${table.id}`);
        const code = body.code ?? '';
        const isStopped =
          ['not-signed-in', 'not-allowed'].includes(code) || (code === 'not-found' && wanted === 'not-found');
        const given = isStopped ? code : 'let through';
        if (given !== wanted) differences.push(`${principal} ${name}: ${given} (${status}), not ${wanted}`);
      }
    }
    expect(differences).toEqual([]);
  });
});

describe('P30 on the installation', () => {
  const STATUS = new Map<Principal, number>([
    ['administrator', 201],
    ['notSignedIn', 401],
  ]);

  it.each([
    { path: '/workspaces', body: { title: 'Nieuw', occasion: '', groups: [] } },
    { path: '/facilitator-invitations', body: {} },
  ])('$path is for an administrator', async ({ path, body }) => {
    for (const [principal, who] of people) {
      const answer = await who.post(path, body);
      const wanted = STATUS.get(principal) ?? 403;
      expect([principal, answer.status]).toEqual([principal, wanted]);
    }
  });
});
