import { LearnedView } from '@opgave/shared/contract/learned';
import { ChoiceEffectId, ReflectionId } from '@opgave/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import {
  makeNextTable,
  makeTable,
  moveTo,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const HERE = 'Mensen bellen pas als de derde brief er ligt.';
const FAR = 'Wij keken te lang naar onze eigen brieven.';

let server: TestServer;
let table: TestTable;
let far: Awaited<ReturnType<typeof makeNextTable>>;
let samira: TestBrowser;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { title: 'Te veel brieven' });
  far = await makeNextTable(table.facilitator, { title: 'Verre tafel' });
  samira = await table.join('participant', 'citizen');
  for (const one of [table, far]) await moveTo(server, one, 'reflect');
  const path = `/workspaces/${table.id}/reflection/answers/learnedPeople`;
  await samira.post(path, { version: 0, text: HERE });
  const [by] = (await server.deps.storage.records.listByWorkspace('seat', far.id)).map((one) => one.personId);
  if (!by) throw new Error('nobody sits there');
  const answers = [
    { key: 'learnedOurselves', version: 1, text: FAR, by, at: 1 },
    { key: 'done', version: 1, text: 'Elke brief is herschreven.', by, at: 1 },
  ];
  const value = {
    ...{ id: ReflectionId.parse('terugblik00000000001'), version: 1, workspaceId: far.id },
    ...{ number: 1, closedAt: 1_000_000, answers },
    effects: [
      {
        ...{ effect: ChoiceEffectId.parse('effect00000000000001'), version: 1, promised: 'Geen kosten.' },
        ...{ result: 'some' as const, evidence: '205 van 212.', source: '', by },
      },
    ],
  };
  await server.deps.storage.records.commit([{ kind: 'reflection', value }], []);
});
afterAll(() => server.stop());

async function learned(who: TestBrowser, words = '') {
  const { count, found } = LearnedView.parse((await who.post('/learned', { words })).body);
  expect(count).toBe(found.length);
  return found.map(({ table: { title }, number, key, text }) => [title, number, key, text]);
}

describe('[LEARNED] what tables learned', () => {
  const here = ['Te veel brieven', 1, 'learnedPeople', HERE];
  const there = ['Verre tafel', 1, 'learnedOurselves', FAR];

  it('is found over all tables at which one sits, of every round, the newest first', async () => {
    expect(await learned(table.facilitator)).toEqual([here, there]);
    expect(await learned(table.facilitator, 'EIGEN brieven')).toEqual([there]);
    expect(await learned(table.facilitator, 'verre')).toEqual([there]);
    expect(await learned(table.facilitator, 'herschreven')).toEqual([]);
  });

  it('pitfall 8: is nothing of a table at which one does not sit, or sits no more', async () => {
    expect(await learned(samira)).toEqual([here]);
    expect(await learned(samira, 'eigen')).toEqual([]);
    expect((await server.browser().post('/learned', { words: '' })).status).toBe(401);
    const { body } = await samira.get('/me');
    await table.facilitator.delete(`/workspaces/${table.id}/people/${String(body.personId)}`);
    expect(await learned(samira)).toEqual([]);
  });

  it('stands in its round beside what was promised and what came of it', async () => {
    const { body } = await table.facilitator.get(`/workspaces/${far.id}/reflection`);
    expect(body.earlier).toMatchObject([
      { number: 1, effects: [{ promised: 'Geen kosten.', result: 'some' }], answers: [{ text: FAR }, {}] },
    ]);
  });

  it('is asked with words that are short enough, and with nothing else', async () => {
    const refused = await table.facilitator.post('/learned', { words: 'x'.repeat(101) });
    expect(refused.status).toBe(422);
    expect((await table.facilitator.post('/learned', { words: '', kind: 'text' })).status).toBe(422);
  });
});
