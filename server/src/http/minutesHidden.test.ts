import { SessionId } from '@opgave/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const WORDS = 'Er kwamen zeventien brieven in één week.';
const REASON = 'Dit gaat te veel over één gezin.';

let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let id: SessionId;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  await moveTo(server, table, 'define');
  const from = { kind: 'template', key: 'first90' };
  const { body } = await table.facilitator.post(at('/sessions'), { title: 'Sessie 1', from });
  id = SessionId.parse(body.id);
});
afterAll(() => server.stop());

const at = (rest: string) => `/workspaces/${table.id}${rest}`;

async function act(...commands: readonly Parameters<typeof actInSession>[1]['command'][]) {
  const { personId } = await leader();
  for (const command of commands) {
    await actInSession(server.deps, { workspaceId: table.id, personId, sessionId: id, command });
  }
}

async function leader() {
  const seats = await server.deps.storage.records.listByWorkspace('seat', table.id);
  const seat = seats.find(({ role }) => role === 'facilitator');
  if (!seat) throw new Error('nobody leads');
  return seat;
}

async function minutesOf(who: TestBrowser): Promise<string> {
  return String((await who.get(at(`/sessions/${id}/minutes`))).body.text);
}

async function search(): Promise<string> {
  const answer = await citizen.post(at('/search'), { words: 'zeventien', kind: 'minutes' });
  return JSON.stringify(answer.body);
}

it('ORDER_HIDE minutes hold no words for others that were hidden since they were kept, also not when one searches', async () => {
  await act({ kind: 'session.begin' }, { kind: 'step.begin', stepId: 'silent', seen: 'welcome' });
  const idea = { text: WORDS, wouldSolve: 'Dat brieven zoekraken in huis.' };
  const parked = await citizen.post(at('/parked'), idea);
  await act({ kind: 'session.end' });
  const kept = { version: 0, text: await minutesOf(table.facilitator), isShared: true };
  expect((await table.facilitator.post(at(`/sessions/${id}/minutes`), kept)).status).toBe(204);
  expect(await minutesOf(citizen)).toContain(WORDS);
  expect(await search()).toContain('zeventien');

  const hide = { version: 1, reason: REASON };
  await table.facilitator.post(at(`/parked/${String(parked.body.id)}/hide`), hide);

  expect(`${await minutesOf(citizen)} ${await search()}`).not.toContain('zeventien');
  expect(await minutesOf(citizen)).toContain('[niet meer te zien]');
  expect(await minutesOf(table.facilitator)).toContain(WORDS);
});
