import { MINUTES_LENGTH } from '@opgave/shared/contract/sessions';
import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionScript } from '@opgave/shared/method/sessionScript';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
const { script } = templateOf('first90');
beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
});
afterAll(() => server.stop());

async function prepare(from: object = { kind: 'template', key: 'first90' }) {
  const { body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, {
    title: 'Sessie 1',
    from,
  });
  return SessionId.parse(body.id);
}

const at = (id: string, rest = '') => `/workspaces/${table.id}/sessions/${id}${rest}`;

function act(sessionId: SessionId, command: Parameters<typeof actInSession>[1]['command']) {
  const personId = PersonId.parse(table.facilitator.personId);
  return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}

describe('[SESSION_SCRIPT] a script over HTTP', () => {
  const [first, second] = script.steps;
  it.each([
    ['overlapping times', [first, { ...second, startsAt: 2 }]],
    ['a time below nothing', [{ ...first, startsAt: -1 }]],
    ['an unknown field', [{ ...first, colour: 'red' }]],
    ['two hundred steps', Array.from({ length: 200 }, (_, index) => ({ ...first, id: `s${index}` }))],
  ])('refuses %s and says where', async (_name, steps) => {
    const from = { kind: 'script', script: { ...script, steps } };
    const { status, body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, {
      title: 'Sessie 1',
      from,
    });
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(JSON.stringify(body.errors)).toContain('script.steps');
  });

  it('takes a file that names its schema, and keeps the script without it', async () => {
    const id = await prepare({
      kind: 'script',
      script: { $schema: 'https://opgave.example/s.json', ...script },
    });
    expect((await table.facilitator.get(at(id))).body.script).toEqual(script);
  });

  it('begins as a copy of an earlier session, which stays as it is', async () => {
    const earlier = await prepare();
    const shorter = { ...script, steps: script.steps.slice(0, 4) };
    await table.facilitator.patch(at(earlier), { version: 1, script: shorter });
    const copy = await prepare({ kind: 'session', id: earlier });
    expect((await table.facilitator.get(at(copy))).body.script).toEqual(shorter);
    const changed = { ...script, steps: script.steps.slice(0, 2) };
    expect((await table.facilitator.patch(at(copy), { version: 1, script: changed })).status).toBe(204);
    expect((await table.facilitator.get(at(earlier))).body.script).toEqual(shorter);
  });

  it('takes no thousand steps, before anything is looked at', async () => {
    const steps = Array.from({ length: 1_000 }, (_, index) => ({ ...first, id: `s${index}` }));
    const input = { title: 'Sessie 1', from: { kind: 'script', script: { ...script, steps } } };
    expect((await table.facilitator.post(`/workspaces/${table.id}/sessions`, input)).status).toBe(413);
  });

  it('keeps what was begun, and takes changes to what is to come', async () => {
    const id = await prepare();
    await act(id, { kind: 'session.begin' });
    const change = (changed: SessionScript) =>
      table.facilitator.patch(at(id), { version: 1, script: changed });
    const shorter = { ...script, steps: script.steps.slice(0, 9) };
    const other = {
      ...script,
      steps: script.steps.map((step) => ({ ...step, rule: { nl: 'Anders', en: '' } })),
    };
    expect((await change(other)).status).toBe(422);
    expect((await change(shorter)).status).toBe(204);
    expect((await citizen.get(at(id))).body.now.course.plan).toHaveLength(9);
    await act(id, { kind: 'session.end' });
  });

  it('tells nobody but the facilitator what the facilitator may say', async () => {
    const id = await prepare();
    const saying = 'Vandaag lossen we niets op';
    expect(JSON.stringify((await table.facilitator.get(at(id))).body)).toContain(saying);
    expect(JSON.stringify((await citizen.get(at(id))).body)).not.toContain(saying);
  });

  it('is kept for the organisation, and begins another session', async () => {
    const id = await prepare();
    await table.facilitator.post(at(id, '/template'), { title: 'Onze eerste keer' });
    const { body } = await table.facilitator.get(`/workspaces/${table.id}/session-templates`);
    expect(body).toMatchObject([{ title: 'Onze eerste keer', minutes: 90, steps: 10 }]);
    const copy = await prepare({ kind: 'organisation', id: body[0].id });
    expect((await table.facilitator.get(at(copy))).body.script).toEqual(script);
  });
});

describe('[SESSION_SCREEN] the screen for the room', () => {
  it('asks for no sign-in, names nobody, and shows words only when the facilitator puts them there', async () => {
    const id = await prepare();
    await act(id, { kind: 'session.begin' });
    const { token } = (await table.facilitator.post(at(id, '/screen'))).body;
    const stranger = server.browser();
    const { body } = await stranger.post('/screens', { token });
    expect(body).toMatchObject({ place: 1, steps: 10, status: 'running' });
    const people = (await table.facilitator.get(`/workspaces/${table.id}/people`)).body;
    for (const { displayName, personId } of people) {
      expect(JSON.stringify(body)).not.toContain(displayName);
      expect(JSON.stringify(body)).not.toContain(personId);
    }
    await act(id, { kind: 'spotlight.set', spotlight: { path: 'problem', words: 'Vier brieven' } });
    expect((await stranger.post('/screens', { token })).body.words).toBe('Vier brieven');
    await act(id, { kind: 'session.end' });
  });

  it('overtakes nobody who changes the script meanwhile, and only who leads knows that there is a link', async () => {
    const id = await prepare();
    const before = (await table.facilitator.get(at(id))).body;
    await table.facilitator.post(at(id, '/screen'));
    const change = { version: before.version, title: 'Sessie 2' };
    expect((await table.facilitator.patch(at(id), change)).status).toBe(204);
    expect(before).not.toHaveProperty('screen');
    expect((await table.facilitator.get(at(id))).body.screen).toBe(1);
    expect((await citizen.get(at(id))).body).not.toHaveProperty('screen');
  });

  it('stops with the next link, and guesses are told nothing', async () => {
    const id = await prepare();
    const { token } = (await table.facilitator.post(at(id, '/screen'))).body;
    await table.facilitator.post(at(id, '/screen'));
    const stranger = server.browser();
    expect((await stranger.post('/screens', { token })).status).toBe(404);
    expect((await stranger.post('/screens', { token: 'x'.repeat(24) })).body.code).toBe('link-unknown');
  });
});

describe('[SESSION_RIGHTS] a step in which people listen', () => {
  it('takes no words from anybody at the table, and gives the right back with the next step', async () => {
    await moveTo(server, table, 'define');
    const id = await prepare();
    const on = { kind: 'section', document: 'problem', section: 'causes' };
    const comment = () => citizen.post(`/workspaces/${table.id}/comments`, { on, text: 'Klopt dit wel?' });
    expect((await comment()).status).toBe(201);
    const told: unknown[] = [];
    const { bus } = server.deps.storage;
    const stop = bus.subscribe('workspace.changed', ({ isListening }) => told.push(isListening));
    await act(id, { kind: 'session.begin' });
    expect((await comment()).body.code).toBe('not-allowed');
    await act(id, { kind: 'step.next', seen: 'welcome' });
    expect((await comment()).body.code).toBe('not-allowed');
    await act(id, { kind: 'step.next', seen: 'story' });
    expect((await comment()).status).toBe(201);
    await act(id, { kind: 'session.end' });
    stop();
    // Told as what alone changed, so that not everybody asks for everything anew.
    expect(told).toEqual([true, false]);
  });
});

describe('[SESSION_MINUTES] the minutes of a session', () => {
  it('are the facilitator’s until they are shared, and hold what happened meanwhile', async () => {
    const id = await prepare();
    await act(id, { kind: 'session.begin' });
    await act(id, { kind: 'step.begin', stepId: 'silent', seen: 'welcome' });
    const idea = { text: 'Eén brief in plaats van vier.', wouldSolve: 'Dat brieven zoekraken in huis.' };
    expect((await citizen.post(`/workspaces/${table.id}/parked`, idea)).status).toBe(201);
    await act(id, { kind: 'session.end' });
    const own = (await table.facilitator.get(at(id, '/minutes'))).body;
    expect(own.text).toContain(idea.text);
    expect(own.text).toContain('Stil schrijven');
    expect((await citizen.get(at(id, '/minutes'))).status).toBe(404);
    const kept = { version: 0, text: `${own.text} Tot over een week.`, isShared: true };
    expect((await citizen.post(at(id, '/minutes'), kept)).status).toBe(403);
    expect((await table.facilitator.post(at(id, '/minutes'), kept)).status).toBe(204);
    expect((await table.facilitator.post(at(id, '/minutes'), kept)).body.code).toBe('stale-version');
    expect((await citizen.get(at(id, '/minutes'))).body).toMatchObject({ isShared: true, text: kept.text });
  });

  it('name the options and the choice of that meeting, however much happens at the table afterwards', async () => {
    await moveTo(server, table, 'choose');
    const id = await prepare();
    await act(id, { kind: 'session.begin' });
    await act(id, { kind: 'step.begin', stepId: 'silent', seen: 'welcome' });
    const option = { title: 'Eén gesprek eerst', instrument: 'practice' };
    expect((await citizen.post(`/workspaces/${table.id}/options`, option)).status).toBe(201);
    await act(id, { kind: 'session.end' });
    server.wait(1_000);
    const later = {
      at: server.deps.now(),
      workspaceId: table.id,
      action: 'vote.cast',
      object: 'statement:x',
    };
    const events = Array.from({ length: 1_200 }, () => ({ ...later, result: 'done' as const, details: {} }));
    await server.deps.storage.records.commit([], events);
    const { text } = (await table.facilitator.get(at(id, '/minutes'))).body;
    expect(text).toContain('Nieuwe optie: Eén gesprek eerst');
  });

  it('name what that meeting chose, whatever a later one chose', async () => {
    const ids: string[] = [];
    for (const title of ['Eerst bellen', 'Eén loket']) {
      const made = await citizen.post(`/workspaces/${table.id}/options`, { title, instrument: 'practice' });
      ids.push(String(made.body.id));
    }
    const choose = async (version: number, options: readonly (string | undefined)[]) => {
      server.wait(1_000);
      return citizen.post(`/workspaces/${table.id}/choice`, { part: 'options', version, options });
    };
    const id = await prepare();
    await act(id, { kind: 'session.begin' });
    await act(id, { kind: 'step.begin', stepId: 'silent', seen: 'welcome' });
    expect((await choose(0, [ids[0]])).status).toBe(204);
    await act(id, { kind: 'session.end' });
    expect((await choose(1, [ids[1]])).status).toBe(204);
    const { text } = (await table.facilitator.get(at(id, '/minutes'))).body;
    expect(text).toContain('Gekozen: Eerst bellen');
    expect(text).not.toContain('Gekozen: Eén loket');
  });

  it('are refused over HTTP as well when they are too long', async () => {
    const id = await prepare();
    const long = { version: 0, text: 'x'.repeat(MINUTES_LENGTH + 1), isShared: false };
    expect((await table.facilitator.post(at(id, '/minutes'), long)).body.code).toBe('invalid-input');
  });
});

it('[SESSION_WHEN] who leads sets the day and hour, also of the next time after the end; everyone reads one moment', async () => {
  const id = await prepare();
  const plannedAt = Date.UTC(2026, 11, 5, 13);
  const nextAt = Date.UTC(2027, 0, 9, 13, 30);
  const change = (body: object) => table.facilitator.patch(at(id), body);
  expect((await change({ moments: 0, plannedAt })).status).toBe(204);
  expect((await citizen.get(at(id))).body).toMatchObject({ plannedAt, moments: 1, version: 1 });
  expect((await citizen.patch(at(id), { moments: 1, nextAt })).status).toBe(403);
  expect((await change({ moments: 0, nextAt })).body.code).toBe('stale-version');
  expect((await change({ moments: 1, plannedAt: null })).status).toBe(204);
  expect((await citizen.get(at(id))).body.plannedAt).toBeUndefined();

  await act(id, { kind: 'session.begin' });
  await act(id, { kind: 'session.end' });
  expect((await change({ moments: 2, nextAt })).status).toBe(204);
  expect((await citizen.get(at(id))).body.nextAt).toBe(nextAt);
  const { text } = (await table.facilitator.get(at(id, '/minutes'))).body;
  expect(text).toMatch(/De volgende keer\n- zaterdag 9 januari 2027 om 14:30/u);
});

it('[SESSION_WHEN] a day that is set overtakes nobody who writes the script, nor the other way round', async () => {
  const id = await prepare();
  const change = (body: object) => table.facilitator.patch(at(id), body);
  const answers = await Promise.all([
    change({ moments: 0, plannedAt: Date.UTC(2026, 11, 5, 13) }),
    change({ version: 1, title: 'Nieuwe naam' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  expect((await citizen.get(at(id))).body).toMatchObject({ title: 'Nieuwe naam', version: 2, moments: 1 });
  expect((await change({ version: 1, title: 'Te laat' })).body.code).toBe('stale-version');
  expect((await change({ version: 2, moments: 1, title: 'Allebei' })).body.code).toBe('invalid-input');
});
