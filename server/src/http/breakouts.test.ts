import { SessionView } from '@opgave/shared/contract/sessions';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { type BreakoutId, PersonId, SessionId, SignInId } from '@opgave/shared/ids';
import { GROUPS } from '@opgave/shared/method/groups';
import type { Stage } from '@opgave/shared/method/sessionStages';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { goToStage } from '#records/breakouts/goToStage.ts';
import { makeBreakouts } from '#records/breakouts/makeBreakouts.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 };
let server: TestServer;
let table: TestTable;
let sessionId: SessionId;
let people: TestBrowser[];
const clients: RawClient[] = [];

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { groups: GROUPS.slice(0, 4).map((group) => ({ group, seats: 9 })) });
  people = [];
  for (const group of ['citizen', 'citizen', 'agency', 'agency'] as const) {
    people.push(await table.join('participant', group));
  }
  await moveTo(server, table, 'explore');
  const body = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  sessionId = SessionId.parse(
    (await table.facilitator.post(`/workspaces/${table.id}/sessions`, body)).body.id,
  );
  await act({ kind: 'session.begin' });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.stop();
});

const at = () => `/workspaces/${table.id}/sessions/${sessionId}`;
const lead = (path: string, body?: object) => table.facilitator.post(`${at()}${path}`, body);
const person = (index: number): TestBrowser => {
  const found = people[index];
  if (!found) throw new Error('nobody');
  return found;
};

async function act(command: Parameters<typeof actInSession>[1]['command']): Promise<void> {
  const personId = PersonId.parse(table.facilitator.personId);
  await actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}

async function breakoutsFor(who: TestBrowser) {
  return SessionView.parse((await who.get(at())).body).now.breakouts;
}

function connect(who: TestBrowser, document: string): RawClient {
  const url = `${server.address.replace('http', 'ws')}/collab/${table.id}`;
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signInId = SignInId.parse([...who.cookies.keys()][0]?.slice(SIGN_IN_COOKIE.length));
  const client = new RawClient({ url }, { signInId, cookie }, { document, origin: ORIGIN });
  clients.push(client);
  return client;
}

async function apart(): Promise<readonly BreakoutId[]> {
  const groups = [
    [person(0).personId, person(2).personId],
    [person(1).personId, person(3).personId],
  ];
  expect((await lead('/breakouts', { kind: 'byHand', groups, minutes: 5 })).status).toBe(204);
  return ((await breakoutsFor(table.facilitator))?.all ?? []).map(({ id }) => id);
}

it('BREAKOUT_NOTES are of the people in it and the facilitator; no byte of them reaches anybody else', async () => {
  const [first] = await apart();
  if (!first) throw new Error('no breakout');
  const secret = 'Dit bespreken wij onder elkaar.';
  const writer = connect(person(0), notesDocument(first));
  await vi.waitFor(() => expect(writer.isSynced).toBe(true));
  const other = connect(person(1), notesDocument(first));
  const leading = connect(table.facilitator, notesDocument(first));
  writer.write(secret, NOTES_ROOT);
  await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
  await vi.waitFor(() => expect(leading.textOf(NOTES_ROOT)).toContain(secret));
  await vi.waitFor(() => expect(other.closeCode).toBe(4403));
  expect(Buffer.concat(other.received).includes(secret)).toBe(false);

  leading.write('Van de gespreksleider.', NOTES_ROOT);
  await vi.waitFor(() => expect(leading.refusals.map(({ code }) => code)).toEqual(['not-allowed']));
  expect(new Set((await breakoutsFor(person(0)))?.mine?.people.map(({ group }) => group))).toEqual(
    new Set(['citizen', 'agency']),
  );
  expect((await breakoutsFor(person(0)))?.all).toBeUndefined();
});

it('BREAKOUT_RETURN takes every acknowledged word along with its source, and closes the notes at once', async () => {
  const [first, second] = await apart();
  if (!first || !second) throw new Error('no breakouts');
  const writer = connect(person(0), notesDocument(first));
  const beside = connect(person(1), notesDocument(second));
  await vi.waitFor(() => expect([writer.isSynced, beside.isSynced]).toEqual([true, true]));
  writer.write('Brieven komen te laat.', NOTES_ROOT);
  beside.write('Niemand belt terug.', NOTES_ROOT);
  await vi.waitFor(() => expect([writer.isSaved(), beside.isSaved()]).toEqual([true, true]));

  expect((await lead('/breakouts/return')).status).toBe(204);
  writer.write('Te laat.', NOTES_ROOT);
  await vi.waitFor(
    () => expect(writer.refusals.map(({ code }) => code)).toEqual(['not-allowed']),
    WITHIN_A_SECOND,
  );
  const plenary = connect(person(3), notesDocument(sessionId));
  await vi.waitFor(() => expect(plenary.isSynced).toBe(true));
  const text = plenary.textOf(NOTES_ROOT).replaceAll(/<[^>]+>/gu, '|');
  expect(text).toMatch(/Uit groep 1:\|+Brieven komen te laat\.\|+Uit groep 2:\|+Niemand belt terug\./u);
  expect(text).not.toContain('Te laat.');
  expect(await breakoutsFor(person(0))).toBeUndefined();
});

it('BREAKOUT_STAGES one comes back from a stage without groups as well', async () => {
  expect((await lead('/breakouts', { kind: 'stage', to: 'alone', seen: null })).status).toBe(204);
  expect((await breakoutsFor(person(0)))?.stage).toBe('alone');
  expect((await lead('/breakouts/return')).status).toBe(204);
  expect(await breakoutsFor(person(0))).toBeUndefined();
  expect((await lead('/breakouts/return')).body.code).toBe('session-moved-on');
});

it('BREAKOUT_MIX sends whoever is here, mixed; a breakout of one works alone and comes back', async () => {
  const personId = PersonId.parse(table.facilitator.personId);
  const here = people.map((one) => PersonId.parse(one.personId));
  const making = { workspaceId: table.id, personId, sessionId, here };
  await makeBreakouts(server.deps, { ...making, input: { kind: 'mixed', size: 2 } });
  const all = (await breakoutsFor(table.facilitator))?.all ?? [];
  expect(all.map((one) => new Set(one.people.map(({ group }) => group)))).toEqual([
    new Set(['agency', 'citizen']),
    new Set(['agency', 'citizen']),
  ]);
  await makeBreakouts(server.deps, { ...making, here: here.slice(0, 1), input: { kind: 'mixed', size: 4 } });
  expect((await breakoutsFor(person(0)))?.mine?.people).toHaveLength(1);
  expect((await breakoutsFor(person(1)))?.mine).toBeUndefined();
  expect((await lead('/breakouts/return')).status).toBe(204);
  await expect(
    makeBreakouts(server.deps, { ...making, here: [], input: { kind: 'mixed', size: 2 } }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

it('by hand nobody is in two groups, and nobody comes from elsewhere', async () => {
  const twice = { kind: 'byHand', groups: [[person(0).personId], [person(0).personId]] };
  expect((await lead('/breakouts', twice)).status).toBe(422);
  const stranger = { kind: 'byHand', groups: [['abcdefghijklmnopqrst']] };
  expect((await lead('/breakouts', stranger)).status).toBe(404);
  expect((await person(0).post(`${at()}/breakouts`, { kind: 'mixed', size: 2 })).status).toBe(403);
});

it('everyone is told what the facilitator says to all, and a minute is added by the clock of the server', async () => {
  await apart();
  await act({ kind: 'breakouts.tell', words: 'Kies één ding.' });
  const before = (await breakoutsFor(person(1)))?.until ?? 0;
  await act({ kind: 'breakouts.addMinute' });
  expect(await breakoutsFor(person(1))).toMatchObject({
    told: { words: 'Kies één ding.' },
    until: before + 60_000,
  });
});

it('BREAKOUT_NOTES whoever is moved reads the notes of the new group at once, and not those of the old', async () => {
  const [first, second] = await apart();
  if (!first || !second) throw new Error('no breakouts');
  const old = connect(person(0), notesDocument(first));
  await vi.waitFor(() => expect(old.isSynced).toBe(true));
  await act({ kind: 'breakouts.move', personId: PersonId.parse(person(0).personId), to: second });
  await vi.waitFor(() => expect(old.closeCode).toBe(4403), WITHIN_A_SECOND);
  const fresh = connect(person(0), notesDocument(second));
  await vi.waitFor(() => expect(fresh.isSynced).toBe(true));
  fresh.write('Ik zit nu hier.', NOTES_ROOT);
  await vi.waitFor(() => expect(fresh.isSaved()).toBe(true));
  expect((await lead('/breakouts/return')).status).toBe(204);
});

it('BREAKOUT_STAGES (method 13.1) alone, pairs, fours of those pairs with who came late, and all, each with its clock', async () => {
  const personId = PersonId.parse(table.facilitator.personId);
  const here = people.map((one) => PersonId.parse(one.personId));
  const go = (to: Stage, seen: Stage | null, present = here) =>
    goToStage(server.deps, {
      ...{ workspaceId: table.id, personId, sessionId, here: present },
      input: { kind: 'stage', to, seen },
    });
  const left = (view: Awaited<ReturnType<typeof breakoutsFor>>) =>
    Math.round(((view?.until ?? 0) - server.deps.now()) / 60_000);

  expect((await lead('/breakouts', { kind: 'stage', to: 'alone', seen: null })).status).toBe(204);
  const alone = await breakoutsFor(person(0));
  expect([alone?.stage, alone?.mine, left(alone)]).toEqual(['alone', undefined, 1]);

  await go('pairs', 'alone', here.slice(0, 3));
  const pairs = (await breakoutsFor(table.facilitator))?.all ?? [];
  expect(pairs.flatMap((pair) => pair.people)).toHaveLength(3);
  expect(left(await breakoutsFor(person(0)))).toBe(2);
  const [pair] = pairs;
  const writerId = pair?.people[0]?.personId;
  const writer = people.find((one) => one.personId === writerId);
  if (!pair || !writer) throw new Error('no pair');
  const notes = connect(writer, notesDocument(pair.id));
  await vi.waitFor(() => expect(notes.isSynced).toBe(true));
  notes.write('Wat ons tweeën opvalt.', NOTES_ROOT);
  await vi.waitFor(() => expect(notes.isSaved()).toBe(true));

  await go('fours', 'pairs');
  const [four, none] = (await breakoutsFor(table.facilitator))?.all ?? [];
  expect([four?.people.length, none]).toEqual([4, undefined]);
  expect(left(await breakoutsFor(person(3)))).toBe(4);

  expect((await lead('/breakouts', { kind: 'stage', to: 'all', seen: 'fours' })).status).toBe(204);
  const together = await breakoutsFor(person(0));
  expect([together?.stage, together?.mine, left(together)]).toEqual(['all', undefined, 5]);
  const plenary = connect(person(3), notesDocument(sessionId));
  await vi.waitFor(() => expect(plenary.textOf(NOTES_ROOT)).toContain('Wat ons tweeën opvalt.'));

  // Who presses twice skips none, nobody goes further than all, and a new step ends it.
  await expect(go('pairs', 'alone')).rejects.toMatchObject({ code: 'session-moved-on' });
  await expect(go('fours', 'all')).rejects.toMatchObject({ code: 'session-moved-on' });
  expect((await lead('/breakouts', { kind: 'stage', to: 'trio', seen: null })).status).toBe(422);
  expect(
    (await person(0).post(`${at()}/breakouts`, { kind: 'stage', to: 'alone', seen: 'all' })).status,
  ).toBe(403);
  await act({ kind: 'step.next', seen: 'welcome' });
  expect(await breakoutsFor(person(0))).toBeUndefined();
  expect((await lead('/breakouts/return')).body.code).toBe('session-moved-on');
});
