import { PeopleView, WorkspaceView } from '@opgave/shared/contract/http';
import { ReportsView } from '@opgave/shared/contract/order';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { SignInId } from '@opgave/shared/ids';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const REASON = 'We lezen nu eerst samen wat er staat.';
const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 };
let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let agency: TestBrowser;
const clients: RawClient[] = [];

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  agency = await table.join('participant', 'agency');
  await moveTo(server, table, 'define');
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.stop();
});

const at = () => `/workspaces/${table.id}`;
const statement = (text: string) => citizen.post(`${at()}/statements`, { text });
const lead = (path: string, body?: object) => table.facilitator.post(`${at()}${path}`, body);

async function connect(who: TestBrowser): Promise<RawClient> {
  const url = `${server.address.replace('http', 'ws')}/collab/${table.id}`;
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signInId = [...who.cookies.keys()][0]?.slice(SIGN_IN_COOKIE.length) ?? '';
  const client = new RawClient({ url }, { signInId: SignInId.parse(signInId), cookie }, { origin: ORIGIN });
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

/** What the server has, seen by somebody who only reads. */
async function textOf(root: string): Promise<string> {
  return (await connect(agency)).textOf(root);
}

it('ORDER_LOCK P33 refuses sync frames in a locked section on an open connection, and takes those beside it', async () => {
  const writer = await connect(citizen);
  writer.write('Voor het slot.', 'causes');
  await vi.waitFor(() => expect(writer.isSaved()).toBe(true));

  await lead('/locks', { page: 'problem', section: 'causes', reason: REASON });
  writer.write('Ernaast mag het.', 'size');
  await vi.waitFor(() => expect(writer.isSaved()).toBe(true), WITHIN_A_SECOND);
  writer.write('Dwars door het slot.', 'causes');
  await vi.waitFor(
    () => expect(writer.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]),
    WITHIN_A_SECOND,
  );
  expect(await textOf('causes')).toContain('Voor het slot.');
  expect(await textOf('causes')).not.toContain('Dwars');
  const seen = WorkspaceView.parse((await citizen.get(`/workspaces/by-slug/${table.slug}`)).body);
  expect(seen.locks).toEqual([{ page: 'problem', section: 'causes', reason: REASON }]);

  await lead('/locks/lift', { page: 'problem', section: 'causes' });
  const again = await connect(citizen);
  again.write('Na het slot.', 'causes');
  await vi.waitFor(() => expect(again.isSaved()).toBe(true));
  expect(again.refusals).toEqual([]);
});

it('ORDER_LOCK holds a whole page on every channel until it is lifted; lifting twice does nothing', async () => {
  await lead('/locks', { page: 'statements', reason: REASON });
  expect((await statement('Nu komt dit er niet bij.')).status).toBe(403);
  expect((await lead('/locks/lift', { page: 'statements' })).status).toBe(204);
  expect((await lead('/locks/lift', { page: 'statements' })).status).toBe(404);
  expect((await statement('Nu komt dit er wel bij.')).status).toBe(201);
});

it('ORDER_MUTE stops one person on open connections and over HTTP, tells them why, and nobody else', async () => {
  const writer = await connect(citizen);
  const beside = await connect(agency);
  const muted = { writing: true, turns: true, reason: REASON };
  expect((await lead(`/people/${citizen.personId}/mute`, muted)).status).toBe(204);
  writer.write('Toch nog iets.', 'size');
  await vi.waitFor(
    () => expect(writer.refusals.map(({ code }) => code)).toEqual(['not-allowed']),
    WITHIN_A_SECOND,
  );
  beside.write('Ik schrijf gewoon door.', 'size');
  await vi.waitFor(() => expect(beside.isSaved()).toBe(true));
  expect((await statement('Ook dit niet meer.')).status).toBe(403);

  const me = WorkspaceView.parse((await citizen.get(`/workspaces/by-slug/${table.slug}`)).body).me;
  expect(me.muted).toEqual(muted);
  const others = PeopleView.parse((await agency.get(`${at()}/people`)).body);
  expect(JSON.stringify(others)).not.toContain(REASON);

  expect((await lead(`/people/${citizen.personId}/unmute`)).status).toBe(204);
  expect((await statement('Nu mag het weer.')).status).toBe(201);
  expect((await lead(`/people/${table.facilitator.personId}/mute`, muted)).status).toBe(403);
});

it('ORDER_MUTE ends for who comes to lead the table', async () => {
  const person = await table.join('participant', 'citizen');
  const muted = { writing: true, turns: false, reason: REASON };
  expect((await lead(`/people/${person.personId}/mute`, muted)).status).toBe(204);
  expect((await lead('/facilitators', { personId: person.personId, mode: 'share' })).status).toBe(204);
  const { me } = WorkspaceView.parse((await person.get(`/workspaces/by-slug/${table.slug}`)).body);
  expect([me.role, me.muted]).toEqual(['facilitator', undefined]);
});

it('ORDER_REMOVE a removal is undone with the same seat, and the person comes in again', async () => {
  const ministry = await table.join('participant', 'ministry');
  await table.facilitator.delete(`${at()}/people/${ministry.personId}`);
  expect((await ministry.get(`${at()}/people`)).status).toBe(403);
  const removed = await table.facilitator.get(`${at()}/removed`);
  expect(removed.body).toEqual([{ personId: ministry.personId, displayName: 'Een participant' }]);
  expect((await lead(`/people/${ministry.personId}/readmit`)).status).toBe(204);
  const people = PeopleView.parse((await ministry.get(`${at()}/people`)).body);
  expect(people.find(({ personId }) => personId === ministry.personId)).toMatchObject({ group: 'ministry' });
});

it('ORDER_REPORT T16 reaches the facilitator alone, changes no word, and is handled once', async () => {
  const placed = await statement('Een stelling waar iemand last van heeft.');
  const about = { kind: 'statement', id: placed.body.id };
  const secret = 'Hier staat een adres van mijn buurman in.';
  expect((await agency.post(`${at()}/reports`, { on: about, reason: secret })).status).toBe(204);
  expect((await agency.get(`${at()}/reports`)).status).toBe(403);

  const [report] = ReportsView.parse((await table.facilitator.get(`${at()}/reports`)).body);
  expect(report).toMatchObject({
    reason: secret,
    on: about,
    isHandled: false,
    words: expect.stringContaining('last van'),
  });
  const channels = await Promise.all(
    ['statements', 'comments', 'events', 'people'].map((path) => citizen.get(`${at()}/${path}`)),
  );
  expect(JSON.stringify(channels.map(({ body }) => body))).not.toContain(secret);
  expect(server.lines.join('\n')).not.toContain(secret);
  expect((await lead(`/reports/${report?.id}/handled`)).status).toBe(204);
  expect((await lead(`/reports/${report?.id}/handled`)).status).toBe(409);
});
