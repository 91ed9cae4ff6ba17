import { EnterDoor } from '@opgave/shared/contract/door';
import { LobbyView } from '@opgave/shared/contract/lobby';
import { SignInId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterDoor } from '#identity/enterDoor.ts';
import { createRateLimits } from '#identity/rateLimits.ts';
import { DEMO_VISITOR } from '#seed/enterFacilitator.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await table.facilitator.post(at('/lobby'), { isOn: true });
});
afterEach(() => server.stop());

const at = (rest: string) => `/workspaces/${table.id}${rest}`;
const lobby = async () => LobbyView.parse((await table.facilitator.get(at('/lobby'))).body);
const answer = (who: TestBrowser, given: string) =>
  table.facilitator.post(at(`/lobby/${who.signIn}`), { answer: given });

async function knock(displayName: string, token: string): Promise<TestBrowser> {
  const browser = server.browser();
  expect((await browser.enter(token, { displayName })).body).toMatchObject({ waits: true });
  return browser;
}

it('LOBBY the link counts a use at the yes: a no or no answer leaves it as it was', async () => {
  const token = await table.invite('participant', 'citizen', { maxUses: 1 });
  const yusuf = await knock('Yusuf', token);
  const fatma = server.browser();
  const enter = () => fatma.enter(token, { displayName: 'Fatma' });
  expect((await enter()).body.code).toBe('door-busy');
  await answer(yusuf, 'refuse');

  expect((await enter()).body).toMatchObject({ waits: true });
  await answer(fatma, 'refuse');
  const kim = await knock('Kim', token);
  expect((await table.facilitator.get(at('/invitations'))).body).toContainEqual(
    expect.objectContaining({ maxUses: 1, uses: 0 }),
  );
  await answer(kim, 'admit');
  expect((await kim.get(at('/people'))).status).toBe(200);
  expect((await server.browser().enter(token, { displayName: 'Bo' })).body.code).toBe('link-used-up');
});

it('LOBBY after a no the same browser waits ten minutes before it knocks again; another one does not', async () => {
  const token = await table.invite('participant', 'citizen');
  const yusuf = await knock('Yusuf', token);
  await answer(yusuf, 'refuse');
  const again = () => yusuf.tab().enter(token, { displayName: 'Yusuf' });

  expect((await again()).body).toMatchObject({ code: 'too-many', details: { retryAfter: 600 } });
  expect((await lobby()).waiting).toEqual([]);
  await knock('Fatma', token);
  server.wait(600_000);
  expect((await again()).body).toMatchObject({ waits: true });
});

it('LOBBY somebody known who gives no name knocks once', async () => {
  const body = { title: 'Een andere tafel', occasion: 'Mensen wachten lang.', groups: [] };
  const { body: other } = await table.facilitator.post('/workspaces', body);
  const wish = { role: 'observer' };
  const { body: made } = await table.facilitator.post(`/workspaces/${other.id}/invitations`, wish);
  const yusuf = server.browser();
  await yusuf.enter(made.token, { displayName: 'Yusuf' });
  const token = await table.invite('participant', 'citizen');

  const first = (await yusuf.post('/doors/enter', { token })).body;
  const second = (await yusuf.post('/doors/enter', { token })).body;
  expect(first).toMatchObject({ waits: true });
  expect(second).toEqual(first);
  expect((await lobby()).waiting).toHaveLength(1);
});

it('LOBBY where sixty wait the next is asked to come back', async () => {
  const token = await table.invite('participant', 'citizen');
  const first = await knock('Yusuf', token);
  const { records } = server.deps.storage;
  const kept = await records.get('knock', SignInId.parse(first.signIn));
  if (!kept) throw new Error('no knock');
  const ids = Array.from({ length: 59 }, (_, at) => SignInId.parse(`knock${String(at).padStart(15, '0')}`));
  await records.commit(
    ids.map((id) => ({ kind: 'knock', value: { ...kept, id } }) as const),
    [],
  );
  expect((await server.browser().enter(token, { displayName: 'Te veel' })).body.code).toBe('door-busy');

  await answer(first, 'refuse');
  await knock('Nog een', token);
});

it('LOBBY an address that knocks too often is asked to wait', async () => {
  const token = await table.invite('participant', 'citizen');
  const input = EnterDoor.parse({ token, displayName: 'Yusuf' });
  const { knocks } = createRateLimits(server.deps.config.limits);
  const countKnock = () => knocks.count('192.0.2.1');
  for (let count = 1; count <= 120; count += 1) await countKnock();

  await expect(enterDoor(server.deps, input, { ...DEMO_VISITOR, countKnock })).rejects.toThrow('too-many');
  expect((await lobby()).waiting).toEqual([]);
});
