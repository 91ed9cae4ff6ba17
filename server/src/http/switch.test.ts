import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SECRET = 'Wij durven de post niet open te maken.';
let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let agency: TestBrowser;
let observer: TestBrowser;
let sessionId: SessionId;
beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  agency = await table.join('participant', 'agency');
  observer = await table.join('observer');
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, input);
  sessionId = SessionId.parse(body.id);
  await act({ kind: 'session.begin' });
  await act({ kind: 'switch.open', question: 'Wat heeft de ander nodig?' });
});
afterAll(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/sessions/${sessionId}${rest}`;
function act(command: SessionCommand): Promise<void> {
  const personId = PersonId.parse(table.facilitator.personId);
  return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}

/** Everything about this session that these people get, in one text. */
async function got(...who: readonly TestBrowser[]): Promise<string> {
  const rests = ['', '/switch', '/minutes', '/events', '/anonymous', '/attendance'];
  const all = who.flatMap((one) => rests.map(async (rest) => (await one.get(at(rest))).body));
  return JSON.stringify([...(await Promise.all(all)), server.lines]);
}

it('[SESSION_SWITCH] whoever goes round the interface reads nothing before it is given out, nor marks for others', async () => {
  const round = (await citizen.get(at())).body.now.switching.open?.number;
  const write = (who: TestBrowser, about: string, text = SECRET) =>
    who.post(at('/switch/sentences'), { round, about, text });
  expect((await write(agency, 'citizen')).status).toBe(204);
  expect((await write(agency, 'agency')).status).toBe(404);
  expect((await write(agency, 'nobody')).status).toBe(422);
  expect((await write(agency, 'citizen', '')).status).toBe(422);
  expect((await write(observer, 'citizen')).status).toBe(403);
  expect((await write(table.facilitator, 'citizen')).status).toBe(403);
  expect(await got(citizen, observer, table.facilitator)).not.toContain(SECRET);

  const shown = { round, isShown: true };
  expect((await table.facilitator.post(at('/switch/close'), shown)).status).toBe(409);
  await act({ kind: 'switch.giveOut' });
  expect((await write(agency, 'citizen', 'Toch anders.')).status).toBe(409);
  expect(await got(observer, table.facilitator)).not.toContain(SECRET);
  const asked = (await citizen.get(at('/switch'))).body.toMark;
  expect(asked).toMatchObject([{ text: SECRET }]);
  const sentence = asked[0]?.id;
  const mark = (who: TestBrowser, given: string) =>
    who.post(at('/switch/marks'), { round, sentence, mark: given });
  expect((await mark(agency, 'right')).status).toBe(404);
  expect((await mark(citizen, 'half')).status).toBe(422);
  expect((await mark(citizen, 'partly')).status).toBe(204);
  expect((await citizen.post(at('/switch/close'), shown)).status).toBe(403);
  expect((await table.facilitator.post(at('/switch/close'), shown)).status).toBe(204);
  const { body } = await observer.get(at());
  expect(body.now.switching.done).toMatchObject([{ pairs: [{ marks: [0, 1, 0] }] }]);
});
