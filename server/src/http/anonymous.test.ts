import { RECORDS, type RecordKind } from '@opgave/shared/contract/records';
import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SECRET = 'Ik durf dit nooit hardop te zeggen.';
const isKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORDS, kind);
let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let agency: TestBrowser;
let sessionId: SessionId;
beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  agency = await table.join('participant', 'agency');
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, input);
  sessionId = SessionId.parse(body.id);
  await act({ kind: 'session.begin' });
  await act({ kind: 'anonymous.open', question: 'Wat durft u niet te zeggen?' });
});
afterAll(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/sessions/${sessionId}${rest}`;
function act(command: SessionCommand): Promise<void> {
  const personId = PersonId.parse(table.facilitator.personId);
  return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}
async function round(): Promise<number> {
  return (await citizen.get(at())).body.now.anonymous.open?.number;
}

/** Every record of the installation that holds these words, by its kind. */
async function kindsHolding(words: string): Promise<readonly string[]> {
  const kinds = Object.keys(RECORDS).filter(isKind);
  const found = await Promise.all(
    kinds.map(async (kind) => ({ kind, all: JSON.stringify(await server.deps.storage.records.list(kind)) })),
  );
  return found.filter(({ all }) => all.includes(words)).map(({ kind }) => kind);
}

it('[SESSION_ANONYMOUS] pitfall 8: words are kept in one record without whose they are, in no log, event, export or view', async () => {
  const before = { lines: server.lines.length, events: await eventsText() };
  const number = await round();
  expect((await citizen.post(at('/anonymous'), { round: number, text: SECRET })).status).toBe(204);
  expect((await agency.post(at('/anonymous'), { round: number, text: 'Aan het begin.' })).status).toBe(204);

  expect(await kindsHolding(SECRET)).toEqual(['sessionWords']);
  const kept = JSON.stringify(await server.deps.storage.records.list('sessionWords'));
  for (const who of [citizen, agency, table.facilitator]) {
    expect(kept).not.toContain(who.personId);
    for (const rest of ['', '/anonymous', '/minutes', '/events']) {
      expect(JSON.stringify((await who.get(at(rest))).body)).not.toContain(SECRET);
    }
  }
  expect(await eventsText()).toBe(before.events);
  const logged = server.lines.slice(before.lines).join('\n');
  expect(logged).not.toContain(SECRET);
  expect(logged).not.toContain(citizen.personId);
});

async function eventsText(): Promise<string> {
  return JSON.stringify(await server.deps.storage.events.listByWorkspace(table.id, 1_000));
}

async function onScreen(): Promise<Record<string, unknown>> {
  const { body: made } = await table.facilitator.post(at('/screen'), {});
  return (await citizen.post('/screens', { token: made.token })).body;
}

it('[SESSION_SCREEN] the screen for the room shows what is asked without names, and nothing of what is written', async () => {
  const screen = await onScreen();
  expect(screen).toMatchObject({ asked: 'Wat durft u niet te zeggen?' });
  expect(JSON.stringify(screen)).not.toContain(SECRET);
});

it('[SESSION_ANONYMOUS] once closed everyone reads them in the order of the alphabet, and it stays closed', async () => {
  const number = await round();
  await act({ kind: 'anonymous.close' });
  for (const who of [citizen, agency, table.facilitator]) {
    const { body } = await who.get(at('/anonymous'));
    expect(body).toEqual([
      { number, question: 'Wat durft u niet te zeggen?', lines: ['Aan het begin.', SECRET] },
    ]);
  }
  expect((await citizen.post(at('/anonymous'), { round: number, text: 'Te laat.' })).body.code).toBe(
    'session-moved-on',
  );
  expect(JSON.stringify((await table.facilitator.get(at('/minutes'))).body)).not.toContain(SECRET);
  expect(JSON.stringify((await table.facilitator.get(at('/events'))).body)).not.toContain(SECRET);
  const screen = await onScreen();
  expect(screen['asked']).toBeUndefined();
  expect(JSON.stringify(screen)).not.toContain(SECRET);
});

it('[SESSION_ANONYMOUS] only participants write in it, and nobody opens two at once', async () => {
  await act({ kind: 'anonymous.open', question: 'En nu?' });
  const input = { round: await round(), text: 'Van buiten.' };
  expect((await table.facilitator.post(at('/anonymous'), input)).body.code).toBe('not-allowed');
  await expect(act({ kind: 'anonymous.open', question: 'Nog een?' })).rejects.toThrow('session-moved-on');
  const named = { ...input, personId: citizen.personId };
  expect((await citizen.post(at('/anonymous'), named)).status).toBe(422);
});

it('ORDER_MUTE whoever was asked to pause with writing says nothing without a name either', async () => {
  const person = `/workspaces/${table.id}/people/${citizen.personId}`;
  const pause = { writing: true, turns: false, reason: 'Laat even een ander aan het woord.' };
  expect((await table.facilitator.post(`${person}/mute`, pause)).status).toBe(204);
  const say = () =>
    round().then((number) => citizen.post(at('/anonymous'), { round: number, text: 'Rust.' }));
  expect((await say()).body.code).toBe('not-allowed');
  expect((await table.facilitator.post(`${person}/unmute`, {})).status).toBe(204);
});

it('[SESSION_ANONYMOUS] the end of the session closes what is open, and the words can still be read', async () => {
  expect((await citizen.post(at('/anonymous'), { round: await round(), text: 'Tot slot.' })).status).toBe(
    204,
  );
  await act({ kind: 'session.end' });
  for (const who of [citizen, agency, table.facilitator]) {
    expect((await who.get(at('/anonymous'))).body).toMatchObject([
      { question: 'En nu?', lines: ['Tot slot.'] },
      { lines: ['Aan het begin.', SECRET] },
    ]);
  }
});
