import { SearchView } from '@opgave/shared/contract/search';
import { SessionView } from '@opgave/shared/contract/sessions';
import { documentId, notesDocument } from '@opgave/shared/document/documents';
import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeOwnTable, makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SECRET = 'kastanjelaan';
const REASON = 'Dit gaat over een ander mens aan tafel.';
let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let observer: TestBrowser;
let sessionId: SessionId;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  observer = await table.join('observer');
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, input);
  sessionId = SessionId.parse(body.id);
  await act({ kind: 'session.begin' });
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/sessions/${sessionId}${rest}`;
function act(command: SessionCommand): Promise<void> {
  const personId = PersonId.parse(table.facilitator.personId);
  return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}
const raw = (who: TestBrowser, more: object = {}) =>
  who.post(`/workspaces/${table.id}/search`, { words: SECRET, ...more });
const search = async (who: TestBrowser, more: object = {}) => SearchView.parse((await raw(who, more)).body);

it('[SEARCH_SEEN] finds the notes of a session at their paragraph, in the step in which they were written', async () => {
  await server.app.documents.change(
    documentId(table.id, notesDocument(sessionId)),
    PersonId.parse(citizen.personId),
    (doc) => {
      writeParagraph(doc, 'notes', 'Wij begonnen op tijd.');
      writeParagraph(doc, 'notes', `Iemand noemde de ${SECRET}.`);
    },
  );
  const { counts, hits } = await search(observer, { phase: 'prepare' });
  expect(counts).toEqual({ notes: 1 });
  expect(hits).toMatchObject([{ at: '2', session: { id: sessionId, title: 'Sessie 1' }, by: {} }]);
  expect((await search(observer, { phase: 'choose' })).counts).toEqual({});
  expect((await search(observer, { group: 'citizen' })).counts).toEqual({});
});

it('[SEARCH_SEEN] pitfall 8: finds questions and what was written to them, and what is hidden for its author and who leads alone', async () => {
  const text = `Hoe gaat het op de ${SECRET}?`;
  const { id: questionId } = (await citizen.post(at('/questions'), { text, as: 'fundamental' })).body;
  await citizen.post(at('/questions/cards'), { questionId, text: `De ${SECRET} wacht.` });
  const { counts, hits } = await search(observer);
  expect(counts).toEqual({ question: 2 });
  expect(hits).toMatchObject([{ id: questionId, session: { id: sessionId } }, { id: questionId }]);

  const on = { kind: 'question', questionId };
  const hide = { on, reason: REASON };
  expect((await table.facilitator.post(at('/hide'), hide)).status).toBe(204);
  expect((await raw(observer)).text).not.toContain(SECRET);
  expect((await search(table.facilitator)).counts['question']).toBeGreaterThan(0);
});

it('[SEARCH_SEEN] pitfall 8: finds minutes line by line, for others only once they are shared', async () => {
  const text = `Verslag\nOver de ${SECRET}`;
  await table.facilitator.post(at('/minutes'), { version: 0, text, isShared: false });
  expect((await raw(citizen)).body).toEqual({ counts: {}, hits: [] });
  expect((await search(table.facilitator)).hits).toMatchObject([{ kind: 'minutes', at: 'line-1' }]);
  await table.facilitator.post(at('/minutes'), { version: 1, text, isShared: true });
  expect((await search(citizen)).hits).toMatchObject([
    { kind: 'minutes', at: 'line-1', session: { id: sessionId } },
  ]);
});

it('[SEARCH_SEEN] pitfall 8: finds notes of a small group for the people in it and who leads, and for all once everyone is back', async () => {
  const karin = await table.join('participant', 'agency');
  const groups = [[citizen.personId], [karin.personId]];
  const made = await table.facilitator.post(at('/breakouts'), { kind: 'byHand', groups, minutes: 5 });
  expect(made.status).toBe(204);
  const { body } = await table.facilitator.get(at());
  const [first] = SessionView.parse(body).now.breakouts?.all ?? [];
  if (!first) throw new Error('no breakout');
  await server.app.documents.change(
    documentId(table.id, notesDocument(first.id)),
    PersonId.parse(citizen.personId),
    (doc) => writeParagraph(doc, 'notes', `Bij ons op de ${SECRET}.`),
  );
  for (const who of [karin, observer]) expect((await raw(who)).body).toEqual({ counts: {}, hits: [] });
  for (const who of [citizen, table.facilitator]) {
    expect((await search(who)).hits).toMatchObject([{ kind: 'notes', session: { id: first.id } }]);
  }
  await table.facilitator.post(at('/breakouts/return'));
  expect((await search(karin)).counts['notes']).toBeGreaterThan(0);
});

it('[SEARCH_SEEN] P05 finds all the rest when the notes of one session are damaged, and names where there is a gap', async () => {
  await citizen.post(at('/questions'), { text: `De ${SECRET}?`, as: 'practical' });
  const id = documentId(table.id, notesDocument(sessionId));
  const update = Uint8Array.from([9, 9, 9]);
  await server.deps.storage.documents.append([{ id, update, claims: [] }]);
  expect(await search(observer)).toMatchObject({ counts: { question: 1 }, gaps: ['notes'] });
  expect((await server.deps.storage.documents.read(id)).updates).toEqual([update]);
});

it('[SEARCH_SEEN] pitfall 8: of a session at another table nobody finds anything', async () => {
  await citizen.post(at('/questions'), { text: `De ${SECRET}?`, as: 'practical' });
  const other = await makeOwnTable(server, table.administrator);
  const answer = await other.facilitator.post(`/workspaces/${other.id}/search`, { words: SECRET });
  expect(answer.body).toEqual({ counts: {}, hits: [] });
  expect((await raw(other.facilitator)).status).toBe(404);
});
