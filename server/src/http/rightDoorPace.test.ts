import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { openDoorAt, phone } from './referrals.testkit.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let sender: ReturnType<typeof phone>;
let key: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  key = await openDoorAt(table.facilitator, table, 'Gemeente Lindeveen');
  sender = phone(server);
});
afterEach(() => server.stop());

it('says in words that too many questions came from one address', async () => {
  for (let asked = 0; asked < 30; asked += 1) expect((await sender.ask(key)).status).toBe(303);
  const busy = await sender.ask(key);
  expect([busy.status, busy.type]).toEqual([429, 'text/html']);
});

it('what strangers ask does not drown what the table decided, and a door takes no more than it can', async () => {
  await sender.follow(key);
  const { events } = server.deps.storage;
  const actions = (await events.listByWorkspace(table.id, 100)).map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith('referral.'))).toEqual([]);
  const all = [];
  for await (const { action } of events.all()) all.push(action);
  expect(all).toContain('referral.received');
  expect((await sender.get(`/ask/${key}`)).headers['referrer-policy']).toBe('same-origin');
});
