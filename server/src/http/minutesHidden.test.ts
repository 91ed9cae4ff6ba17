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

/** A session in which a citizen says these words about the text, and of which the minutes were kept. */
async function meetingWith(text: string) {
  const from = { kind: 'template', key: 'first90' };
  const { body } = await table.facilitator.post(at('/sessions'), { title: 'Sessie', from });
  id = SessionId.parse(body.id);
  await act({ kind: 'session.begin' }, { kind: 'step.begin', stepId: 'oneSentence', seen: 'welcome' });
  const on = { kind: 'section', document: 'problem', section: 'who' };
  const { body: comment } = await citizen.post(at('/comments'), { on, text });
  await act({ kind: 'session.end' });
  const kept = { version: 0, text: await minutesOf(table.facilitator), isShared: true };
  expect((await table.facilitator.post(at(`/sessions/${id}/minutes`), kept)).status).toBe(204);
  expect(await minutesOf(citizen)).toContain(text);
  return String(comment.id);
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

it('ORDER_HIDE a comment that was written anew before it was hidden is out of kept minutes in its old words too', async () => {
  const said = 'Vier diensten stuurden zeventien aanmaningen.';
  const comment = await meetingWith(said);
  const anew = { version: 1, text: 'Vier diensten stuurden veel aanmaningen.' };
  await citizen.post(at(`/comments/${comment}/edit`), anew);
  expect(await minutesOf(citizen)).toContain(said);

  const hidden = await table.facilitator.post(at(`/comments/${comment}/hide`), {
    version: 2,
    reason: REASON,
  });

  expect(hidden.status).toBe(204);
  expect(`${await minutesOf(citizen)} ${await search()}`).not.toContain('zeventien');
  expect(JSON.stringify((await citizen.get(at('/comments'))).body)).not.toContain('zeventien');
});

it('ORDER_HIDE a comment that its author takes back goes out of kept minutes for everyone, in its old words too', async () => {
  const said = 'De zeventiende brief ging over de buurvrouw.';
  const comment = await meetingWith(said);
  await citizen.post(at(`/comments/${comment}/edit`), { version: 1, text: 'Er kwam nog een brief bij.' });

  const gone = await citizen.post(at(`/comments/${comment}/withdraw`), { version: 2 });

  expect(gone.status).toBe(204);
  expect(await minutesOf(table.facilitator)).toContain('[niet meer te zien]');
  expect(await minutesOf(table.facilitator)).not.toContain('buurvrouw');
  const kept = await server.deps.storage.records.listByWorkspace('comment', table.id);
  expect(JSON.stringify(kept)).not.toContain('buurvrouw');
});

it('ORDER_HIDE takes no words of others out of kept minutes for what a comment came to say only after that', async () => {
  const said = 'Mijn eigen woorden van die avond.';
  const comment = await meetingWith(said);
  const { body } = await table.facilitator.get(at(`/sessions/${id}/minutes`));
  const others = 'De groep besloot om samen verder te gaan.';
  const text = `${String(body.text)}\n- ${others}`;
  const kept = { version: body.version, text, isShared: true };
  expect((await table.facilitator.post(at(`/sessions/${id}/minutes`), kept)).status).toBe(204);
  server.wait(60_000);
  const write = (version: number, words: string) =>
    citizen.post(at(`/comments/${comment}/edit`), { version, text: words });
  await write(1, others);
  await write(2, 'Weer iets anders.');

  const hide = { version: 3, reason: REASON };
  expect((await table.facilitator.post(at(`/comments/${comment}/hide`), hide)).status).toBe(204);
  expect(await minutesOf(citizen)).toContain(others);
  expect(await minutesOf(citizen)).not.toContain(said);
  expect((await citizen.post(at(`/comments/${comment}/withdraw`), { version: 4 })).status).toBe(204);

  expect(await minutesOf(table.facilitator)).toContain(others);
  expect(await minutesOf(table.facilitator)).not.toContain(said);
});

it('ORDER_HIDE a question that is taken back in a session goes out of minutes that were kept before, for everyone', async () => {
  const from = { kind: 'template', key: 'first90' };
  const { body } = await table.facilitator.post(at('/sessions'), { title: 'Sessie', from });
  id = SessionId.parse(body.id);
  await act({ kind: 'session.begin' });
  const text = 'Waarom schreef de buurman zeventien keer?';
  const asked = await citizen.post(at(`/sessions/${id}/questions`), { text, as: 'practical' });
  const kept = { version: 0, text: await minutesOf(table.facilitator), isShared: true };
  await table.facilitator.post(at(`/sessions/${id}/minutes`), kept);
  expect(await minutesOf(citizen)).toContain(text);

  const on = { kind: 'question', questionId: asked.body.id };
  expect((await citizen.post(at(`/sessions/${id}/take-back`), { on })).status).toBe(204);

  expect(await minutesOf(table.facilitator)).not.toContain('buurman');
  expect(await minutesOf(table.facilitator)).toContain('[niet meer te zien]');
});
