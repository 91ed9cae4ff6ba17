import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { CORE_VALUES } from '@opgave/shared/method/valuesCheck';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const TRUST = {
  key: 'own-vertrouwen',
  name: { nl: 'Vertrouwen', en: 'Trust' },
  question: 'Durft iemand de overheid nog te bellen?',
};
const PEACE = { key: 'own-rust01', name: { nl: 'Rust', en: 'Peace' }, question: 'Krijgt iemand de tijd?' };
const WEIGHED = {
  version: 0,
  score: 'unknown',
  reason: 'Wij weten hier nog te weinig van, vraag het mensen.',
};

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
});
afterEach(() => server.stop());

async function version(): Promise<number> {
  return (await server.deps.storage.records.get('workspace', table.id))?.version ?? 0;
}
async function set(ownValues: object, more: object = {}) {
  const body = { version: await version(), ownValues, ...more };
  return table.facilitator.patch(`/workspaces/${table.id}`, body);
}
const weigh = (by: TestBrowser, value: string, more: object = {}) =>
  by.post(`/workspaces/${table.id}/values/${value}/score`, { ...WEIGHED, ...more });
async function seen(by: TestBrowser): Promise<ValuesView> {
  return ValuesView.parse((await by.get(`/workspaces/${table.id}/values`)).body);
}

it('[VALUES_OWN] is added in the set-up by whoever leads, and shown with its names and question', async () => {
  expect((await set([TRUST])).status).toBe(200);
  await moveTo(server, table, 'define');
  const { values } = await seen(samira);
  expect(values.map(({ value }) => value)).toEqual([...CORE_VALUES, TRUST.key]);
  expect(values.at(-1)).toMatchObject({ isCore: false, own: TRUST });
});

it('[VALUES_OWN] counts with those of the list against what the table agreed', async () => {
  const refused = await set([TRUST, PEACE], { extraValues: ['privacy'], settings: { extraValues: 2 } });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ path: 'ownValues', message: 'too-many' }]);
  expect((await set([TRUST], { extraValues: ['privacy'], settings: { extraValues: 2 } })).status).toBe(200);
});

it.each([
  ['ownValues.0.question', [{ ...TRUST, question: 'Kort?' }]],
  ['ownValues.0.name.en', [{ ...TRUST, name: { nl: 'Vertrouwen', en: '' } }]],
  ['ownValues.1.name', [TRUST, { ...PEACE, name: TRUST.name }]],
  ['ownValues.0.name', [{ ...TRUST, name: { nl: 'Privacy', en: 'Secrecy' } }]],
])('[VALUES_OWN] is refused by name of what is not right: %s', async (path, values) => {
  const refused = await set(values);
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((error: { path: string }) => error.path)).toContain(path);
});

it('[VALUES_OWN] is part of the set-up, so it cannot be changed later, nor by others', async () => {
  const asked = { version: await version(), ownValues: [TRUST] };
  expect((await samira.patch(`/workspaces/${table.id}`, asked)).status).toBe(403);
  await moveTo(server, table, 'define');
  expect((await set([TRUST])).status).toBe(403);
});

it('[VALUES_OWN] is weighed like any other, and [VALUE_UNKNOWN] goes to what is not known when nobody knows', async () => {
  await set([TRUST]);
  await moveTo(server, table, 'define');
  expect((await weigh(samira, PEACE.key)).status).toBe(404);
  expect((await weigh(samira, TRUST.key, { reason: 'te kort' })).status).toBe(422);
  expect((await weigh(samira, TRUST.key)).status).toBe(204);
  for (const value of CORE_VALUES) await weigh(samira, value, { score: 1 });
  const unknown = (await seen(samira)).values.filter(({ picture }) => picture?.isUnknownToAll === true);
  expect(unknown.map(({ value }) => value)).toEqual([TRUST.key]);
  const karin = await table.join('participant', 'agency');
  expect((await weigh(karin, TRUST.key, { score: 0 })).status).toBe(204);
  const after = (await seen(samira)).values.find(({ value }) => value === TRUST.key);
  expect(after?.picture).toMatchObject({ isUnknownToAll: false, scores: [{}, {}] });
});
