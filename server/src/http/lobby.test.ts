import { WaitingView } from '@opgave/shared/contract/door';
import { LIVE_PATH } from '@opgave/shared/contract/events';
import { LobbyView } from '@opgave/shared/contract/lobby';
import { SignInId } from '@opgave/shared/ids';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { createLobbyClock } from '#facilitation/lobbyClock.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { RightsRow } from './rightsRow.testkit.ts';
import { addressFor, RIGHTS_ROWS } from './rightsRows.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** In milliseconds: every endpoint is asked. */
const EVERY_ENDPOINT_TAKES = 60_000;
const HALF_DAY = 43_200_000;
const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 };
let server: TestServer;
let table: TestTable;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await lead('', { isOn: true });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await server.stop();
});

const at = (rest = '') => `/workspaces/${table.id}${rest}`;
const lead = (rest: string, body: object) => table.facilitator.post(at(`/lobby${rest}`), body);
const lobby = async () => LobbyView.parse((await table.facilitator.get(at('/lobby'))).body);
const answer = (who: TestBrowser, given: string) => lead(`/${who.signIn}`, { answer: given });
const asked = (who: TestBrowser) => who.post('/doors/waiting', { signInId: who.signIn });
const stateOf = async (who: TestBrowser) => WaitingView.parse((await asked(who)).body).state;
const seatOf = async (who: TestBrowser) => {
  const seats = await server.deps.storage.records.listByWorkspace('seat', table.id);
  return seats.filter(({ personId }) => personId === who.personId);
};

async function knock(displayName: string, token?: string): Promise<TestBrowser> {
  const browser = server.browser();
  const entered = await browser.enter(token ?? (await table.invite('participant', 'citizen')), {
    displayName,
  });
  expect(entered.body).toMatchObject({ waits: true });
  expect(entered.body.wayBack).toBeUndefined();
  return browser;
}

function cookieOf({ cookies }: TestBrowser): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function connectLive(who: TestBrowser): Socket {
  const socket = io(server.address, {
    ...{ path: LIVE_PATH, transports: ['websocket'], reconnection: false, forceNew: true },
    auth: { workspaceId: table.id, signIn: who.signIn },
    extraHeaders: { cookie: cookieOf(who), origin: ORIGIN },
  });
  sockets.push(socket);
  return socket;
}

async function ask(who: TestBrowser, row: RightsRow) {
  const { method, path } = addressFor(row, table.id);
  if (method === 'GET') return who.get(path);
  if (method === 'DELETE') return who.delete(path);
  return method === 'PATCH' ? who.patch(path, row.body ?? {}) : who.post(path, row.body);
}

it(
  'LOBBY who waits is a stranger to every endpoint, connection and document',
  async () => {
    await moveTo(server, table, 'define');
    const yusuf = await knock('Yusuf');
    for (const row of RIGHTS_ROWS) {
      const given = await ask(yusuf, row);
      expect([row.endpoint, given.body.code]).toEqual([row.endpoint, 'not-signed-in']);
    }
    expect((await yusuf.get('/me')).status).toBe(401);

    const client = new RawClient(
      { url: `${server.address.replace('http', 'ws')}/collab/${table.id}` },
      { signInId: SignInId.parse(yusuf.signIn), cookie: cookieOf(yusuf) },
      { origin: ORIGIN },
    );
    await vi.waitFor(() => expect(client.closeCode).toBeDefined());
    expect(client.received).toEqual([]);
    const refused = await new Promise<Error>((resolve) => connectLive(yusuf).on('connect_error', resolve));
    expect(refused.message).toBe('not-signed-in');

    const others = await table.facilitator.get(at('/people'));
    expect(others.text).not.toContain('Yusuf');
    const log = await table.facilitator.get(at('/events'));
    expect(log.text).not.toContain('Yusuf');
    expect(server.lines.join('')).not.toContain('Yusuf');
  },
  EVERY_ENDPOINT_TAKES,
);

it('LOBBY a yes gives the seat, the sign-in and once the way back; the list empties and facilitators alone are told', async () => {
  const noor = connectLive(table.facilitator);
  const told = vi.fn();
  noor.on('lobby:changed', told);
  await vi.waitFor(() => expect(noor.connected).toBe(true));

  const yusuf = await knock('Yusuf');
  expect(await stateOf(yusuf)).toBe('waiting');
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), WITHIN_A_SECOND);
  expect((await lobby()).waiting).toMatchObject([
    { displayName: 'Yusuf', role: 'participant', group: 'citizen' },
  ]);
  expect((await answer(yusuf, 'admit')).status).toBe(204);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), WITHIN_A_SECOND);

  const { body: first } = await asked(yusuf);
  expect(first).toMatchObject({ state: 'admitted', entered: { slug: table.slug, personId: yusuf.personId } });
  const again = await asked(yusuf);
  expect(first.entered.wayBack).toHaveLength(24);
  expect(again.body.entered.wayBack).toBeUndefined();
  expect((await lobby()).waiting).toEqual([]);
  expect((await yusuf.get(at('/people'))).text).toContain('Yusuf');
  const back = server.browser();
  expect((await back.enter(first.entered.wayBack)).body).toMatchObject({ personId: yusuf.personId });
  expect((await table.facilitator.get(at('/events'))).text).toContain('seat.admitted');
});

it('LOBBY a no leaves no name, no person and no seat, and says so to who waited', async () => {
  const yusuf = await knock('Yusuf');
  await answer(yusuf, 'refuse');

  expect(await stateOf(yusuf)).toBe('refused');
  expect(await seatOf(yusuf)).toEqual([]);
  expect(await server.deps.storage.records.get('person', yusuf.personId)).toBeUndefined();
  expect(JSON.stringify(await server.deps.storage.records.list('knock'))).not.toContain('Yusuf');
  expect((await yusuf.get(at('/people'))).status).toBe(401);
  expect((await answer(yusuf, 'admit')).body.code).toBe('stale-version');
});

it('LOBBY two facilitators who press at once give one seat, and the second hears that it was done', async () => {
  const els = server.browser();
  await els.enter(await table.invite('facilitator'), { displayName: 'Els' });
  const yusuf = await knock('Yusuf');

  const answers = await Promise.all(
    [table.facilitator, els].map((who) => who.post(at(`/lobby/${yusuf.signIn}`), { answer: 'admit' })),
  );

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]));
  expect(await seatOf(yusuf)).toHaveLength(1);
});

it('LOBBY the last seat goes to one of two who wait; the other may come in to read along', async () => {
  const token = await table.invite('participant', 'ministry');
  const [bo, kim] = [await knock('Bo', token), await knock('Kim', token)];
  await answer(bo, 'admit');

  const full = await answer(kim, 'admit');
  expect(full.body).toMatchObject({ code: 'workspace-full' });
  expect(await stateOf(kim)).toBe('waiting');
  await answer(kim, 'readAlong');

  expect(await seatOf(kim)).toMatchObject([{ role: 'observer' }]);
  expect((await seatOf(kim))[0]).not.toHaveProperty('group');
});

it('LOBBY a reload and a second tab are one knock, also when the link is used up; another name is another', async () => {
  const token = await table.invite('participant', 'citizen', { maxUses: 1 });
  const yusuf = await knock('Yusuf', token);
  const tab = yusuf.tab();

  expect((await tab.look(token)).status).toBe(200);
  expect((await tab.enter(token, { displayName: 'Yusuf' })).body).toMatchObject({
    signInId: yusuf.signIn,
    waits: true,
  });
  expect((await tab.get('/sign-ins')).body).toEqual([]);
  expect(await stateOf(tab)).toBe('waiting');
  expect((await lobby()).waiting).toHaveLength(1);
  expect((await tab.enter(token, { displayName: 'Fatma' })).body.code).toBe('door-busy');
});

it('LOBBY nobody hears of a knock without its secret', async () => {
  const yusuf = await knock('Yusuf');
  const stranger = server.browser();
  const body = { signInId: yusuf.signIn };

  expect((await stranger.post('/doors/waiting', body)).status).toBe(404);
  await answer(yusuf, 'admit');
  expect((await stranger.post('/doors/waiting', body)).status).toBe(404);
  expect((await stranger.post('/doors/waiting', { signInId: 'abcdefghijklmnopqrst' })).status).toBe(404);
});

it('LOBBY who leads or asked for the table, and who comes back by their own link, does not wait', async () => {
  await lead('', { isOn: false });
  const samira = server.browser();
  const entered = await samira.enter(await table.invite('participant', 'citizen'), { displayName: 'Samira' });
  await lead('', { isOn: true });

  expect((await server.browser().enter(entered.body.wayBack)).body.waits).toBeUndefined();
  for (const role of ['facilitator', 'sponsor'] as const) {
    const who = server.browser();
    expect((await who.enter(await table.invite(role), { displayName: role })).body.waits).toBeUndefined();
  }
  expect(
    (await server.browser().enter(await table.invite('observer'), { displayName: 'Sanne' })).body.waits,
  ).toBe(true);
});

it('LOBBY a withdrawn link, and a lobby that is off by now, still leave who waits to be answered', async () => {
  const yusuf = await knock('Yusuf');
  const { body } = await table.facilitator.get(at('/invitations'));
  await table.facilitator.delete(at(`/invitations/${body[0].id}`));
  await lead('', { isOn: false });

  expect(await lobby()).toMatchObject({ isOn: false, waiting: [{ displayName: 'Yusuf' }] });
  await answer(yusuf, 'admit');
  expect(await stateOf(yusuf)).toBe('admitted');
});

it('LOBBY a closed table tells so at the door, and lets nobody in', async () => {
  const yusuf = await knock('Yusuf');
  await moveTo(server, table, 'closed');

  expect((await asked(yusuf)).body.code).toBe('workspace-closed');
  expect((await answer(yusuf, 'admit')).body.code).toBe('not-allowed');
});

it('LOBBY after half a day without an answer the name is gone, by the clock of the server', async () => {
  const token = await table.invite('participant', 'citizen', { maxUses: 1 });
  const yusuf = await knock('Yusuf', token);
  server.wait(HALF_DAY);

  expect((await asked(yusuf)).status).toBe(404);
  await knock('Fatma', token);
  const clock = createLobbyClock({ ...server.deps, documents: server.app.documents });
  clock.start();
  const kept = async () => JSON.stringify(await server.deps.storage.records.list('knock'));
  await expect.poll(kept).not.toContain('Yusuf');
  await clock.close();
  expect(await kept()).toContain('lapsed');
});

it('LOBBY somebody who was removed after a yes stays out', async () => {
  const yusuf = await knock('Yusuf');
  await answer(yusuf, 'admit');
  await table.facilitator.delete(at(`/people/${yusuf.personId}`));

  expect((await asked(yusuf)).body.code).toBe('removed-from-workspace');
});
