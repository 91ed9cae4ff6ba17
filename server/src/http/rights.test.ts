import { Comment } from '@opgave/shared/contract/commentRecord';
import { Session } from '@opgave/shared/contract/sessionRecord';
import { Statement } from '@opgave/shared/contract/statementRecords';
import { Experience, Parked } from '@opgave/shared/contract/storyRecords';
import { PersonId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { type Actor, can, type Where } from '@opgave/shared/method/permissions';
import { PHASES } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actorOf, whereOf } from '#identity/standing.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { endpointsOf } from './endpoints.testkit.ts';
import type { May, RightsRow } from './rightsRow.testkit.ts';
import { addressFor, ITEMS, RIGHTS_ROWS } from './rightsRows.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** In milliseconds: a thousand questions for each phase. */
const EVERY_RIGHT_TAKES = 180_000;

type Principal =
  | 'notSignedIn'
  | 'elsewhere'
  | 'administrator'
  | Exclude<Role, 'participant'>
  | 'inside'
  | 'outside';
/** What asks for no seat at a table: the door, oneself, and the installation, which has its own test below. */
const WITHOUT_SEAT = [
  'POST /doors',
  'POST /doors/enter',
  'POST /doors/waiting',
  'GET /me',
  'PATCH /me',
  'POST /learned',
  'GET /notifications',
  'GET /me/mail',
  'POST /me/mail',
  'DELETE /me/mail',
  'GET /outbox',
  'POST /notifications/read',
  'GET /sign-ins',
  'DELETE /sign-ins/:signInId',
  'POST /workspaces',
  'POST /facilitator-invitations',
  'GET /workspaces/by-slug/:slug',
  'GET /time',
  'POST /screens',
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
let authorId: PersonId;
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
  await placeItems();
});
afterAll(() => server.stop());

/** One of each kind, by a citizen who does not ask anything. */
async function placeItems(): Promise<void> {
  const { personId } = await table.join('participant', 'citizen');
  const author = PersonId.parse(personId);
  const said = { version: 1, workspaceId: table.id, phase: 'explore', group: 'citizen' } as const;
  const { experienceId, parkedId, statementId, commentId, sessionId } = ITEMS;
  const experience = Experience.parse({
    ...said,
    id: experienceId,
    teller: author,
    situation: 'Na mijn scheiding kon ik niet betalen.',
    steps: '',
    effect: '',
    feeling: '',
    needed: '',
    toldBy: 'self',
    shownAs: 'firstName',
    toldAt: 0,
    standing: { state: 'shown' },
  });
  const on = { kind: 'section', document: 'problem', section: 'causes' };
  const standing = { state: 'shown' };
  const placed = { author, placedAt: 0, text: 'Mensen weten niet wat ze eerst moeten betalen.' };
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no table');
  await server.deps.storage.records.commit(
    [
      { kind: 'workspace', value: { ...workspace, version: workspace.version + 1, dataInvolved: true } },
      { kind: 'experience', value: experience },
      {
        kind: 'parked',
        value: Parked.parse({ ...said, id: parkedId, author, text: 'Een app.', wouldSolve: '', parkedAt: 0 }),
      },
      {
        kind: 'session',
        value: Session.parse({
          ...{ ...said, id: sessionId, title: 'Sessie 1', createdBy: author, createdAt: 0 },
          script: templateOf('first60').script,
        }),
      },
      { kind: 'statement', value: Statement.parse({ ...said, ...placed, id: statementId }) },
      {
        kind: 'comment',
        value: Comment.parse({ ...said, ...placed, id: commentId, role: 'participant', on, standing }),
      },
    ],
    [],
  );
  authorId = author;
}

interface Asker {
  readonly principal: Principal;
  readonly who: TestBrowser;
  readonly question: { readonly actor: Actor; readonly where: Where } | undefined;
}

async function askers(): Promise<readonly Asker[]> {
  return Promise.all(
    [...people].map(async ([principal, who]) => ({ principal, who, question: await asksAs(who) })),
  );
}

async function asksAs(who: TestBrowser): Promise<Asker['question']> {
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
function expected({ principal, who, question }: Asker, { needs }: RightsRow): string {
  if (principal === 'notSignedIn') return 'not-signed-in';
  if (!question) return 'not-found';
  const { actor, where } = question;
  const owners = { author: authorId, asker: PersonId.parse(who.personId) };
  const may: May = (action, of) => can(actor, action, { ...where, ...(of && { owner: owners[of] }) });
  return needs(may, where.phase) ? 'let through' : 'not-allowed';
}

const Refusal = z.object({ code: z.string(), details: z.object({ reason: z.string().optional() }) });

/** A refusal that gives a reason is about what stands there, not about who asks. */
function givenBy(body: unknown, wanted: string): string {
  const refusal = Refusal.safeParse(body).data;
  if (!refusal) return 'let through';
  const { code, details } = refusal;
  const isAboutRight = code === 'not-signed-in' || (code === 'not-allowed' && details.reason === undefined);
  return isAboutRight || (code === 'not-found' && wanted === 'not-found') ? code : 'let through';
}

async function ask(who: TestBrowser, row: RightsRow) {
  const { method, path } = addressFor(row, table.id);
  if (method === 'GET') return who.get(path);
  if (method === 'DELETE') return who.delete(path);
  return method === 'PATCH' ? who.patch(path, row.body ?? {}) : who.post(path, row.body);
}

it('P30 has a row for every endpoint, so that a new one without a row is seen', () => {
  const isOfTable = (endpoint: string) => endpoint.includes('/workspaces/:workspaceId');
  const known = new Set([...RIGHTS_ROWS.map(({ endpoint }) => endpoint), ...WITHOUT_SEAT]);

  expect(endpointsOf(server).filter((endpoint) => !known.has(endpoint))).toEqual([]);
  expect(endpointsOf(server).filter(isOfTable).length).toBeGreaterThan(60);
});

describe.each(PHASES)('P30 in %s', (phase) => {
  it(
    'every endpoint follows the one table for everyone',
    async () => {
      await moveTo(server, table, phase);
      const there = new Set(endpointsOf(server));
      const everyone = await askers();
      const differences: string[] = [];
      for (const row of RIGHTS_ROWS.filter(({ endpoint }) => there.has(endpoint))) {
        for (const asker of everyone) {
          const { principal, who } = asker;
          const wanted = expected(asker, row);
          const { status, body } = await ask(who, row);
          const given = givenBy(body, wanted);
          if (given !== wanted)
            differences.push(`${principal} ${row.endpoint}: ${given} (${status}), not ${wanted}`);
        }
      }
      expect(differences).toEqual([]);
    },
    EVERY_RIGHT_TAKES,
  );
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
