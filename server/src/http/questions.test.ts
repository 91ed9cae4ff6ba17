import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const REASON = 'De wet gaat morgen al in.';
let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let observer: TestBrowser;
let sessionId: SessionId;
beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  observer = await table.join('observer');
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { body } = await table.facilitator.post(`/workspaces/${table.id}/sessions`, input);
  sessionId = SessionId.parse(body.id);
});
afterAll(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/sessions/${sessionId}${rest}`;
function act(command: SessionCommand, who = table.facilitator): Promise<void> {
  const personId = PersonId.parse(who.personId);
  return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
}
const ask = (who: TestBrowser, text: string, as: string) => who.post(at('/questions'), { text, as });
const card = (questionId: unknown, text: string, who = citizen) =>
  who.post(at('/questions/cards'), { questionId, text });
const look = async (who = observer) => (await who.get(at('/questions'))).body;
const audited = async (what: string) =>
  (await server.deps.storage.events.listByWorkspace(table.id, 100)).filter(({ action }) => action === what);

it('[SESSION_QUESTIONS] capability 13: whoever goes round the interface cannot take up, answer or write on what waits', async () => {
  expect((await ask(citizen, 'Hoe laat?', 'practical')).status).toBe(409);
  await act({ kind: 'session.begin' });
  const practical = (await ask(citizen, 'Wie belt er dan?', 'practical')).body.id;
  const big = (await ask(table.facilitator, 'Wat willen we betekenen?', 'fundamental')).body.id;
  expect((await ask(observer, 'Mag ik ook?', 'practical')).status).toBe(403);
  expect((await ask(citizen, 'Hoe laat?', 'other')).status).toBe(422);

  expect(await look()).toMatchObject([
    { text: 'Wat willen we betekenen?', isHeld: false },
    { text: 'Wie belt er dan?', isHeld: true },
  ]);
  const refused = await card(practical, 'De gemeente.');
  expect(refused).toMatchObject({ status: 409, body: { code: 'fundamental-first' } });
  expect((await card(big, 'Rust.', table.facilitator)).status).toBe(403);
  for (const kind of ['question.take', 'question.answer'] as const) {
    await expect(act({ kind, questionId: practical })).rejects.toThrow('fundamental-first');
  }
  await act({ kind: 'hand.raise', about: practical }, citizen);
  const give = { kind: 'turn.give', personId: PersonId.parse(citizen.personId) } as const;
  await expect(act(give)).rejects.toThrow('fundamental-first');
  expect((await table.facilitator.get(at())).body.now.lead.hands).toMatchObject([{ isHeld: true }]);
  for (const command of [
    { kind: 'question.letThrough', questionId: practical, reason: REASON },
    { kind: 'question.mark', questionId: big, as: 'practical' },
  ] as const) {
    await expect(act(command, citizen)).rejects.toThrow('not-allowed');
  }
  expect(JSON.stringify(await look())).not.toContain('De gemeente.');
});

it('[SESSION_QUESTIONS] capability 13: who leads lets one through with a reason, which everyone reads and the log keeps', async () => {
  const [, practical] = await look();
  await act({ kind: 'question.letThrough', questionId: practical.id, reason: REASON });
  expect(await look()).toContainEqual(expect.objectContaining({ letThrough: REASON, isHeld: false }));
  expect(await audited('question.letThrough')).toMatchObject([
    { result: 'done', details: { reason: REASON } },
  ]);
  expect((await card(practical.id, 'De gemeente.')).status).toBe(204);
  await act({ kind: 'question.take', questionId: practical.id });
  const { body: made } = await table.facilitator.post(at('/screen'), {});
  expect((await citizen.post('/screens', { token: made.token })).body.question).toMatchObject({
    text: 'Wie belt er dan?',
  });
});

it('[SESSION_QUESTIONS] marking what sets questions free asks a reason, and the log keeps it', async () => {
  const waits = (await ask(citizen, 'Welke brief?', 'practical')).body.id;
  const [big] = await look();
  expect(big).toMatchObject({ kind: 'fundamental', marksWithReason: true });
  const mark = { kind: 'question.mark', questionId: big.id, as: 'practical' } as const;
  await expect(act(mark)).rejects.toThrow('invalid-input');
  expect((await card(waits, 'Brief 3.')).body.code).toBe('fundamental-first');
  await act({ ...mark, reason: REASON });
  expect((await card(waits, 'Brief 3.')).status).toBe(204);
  expect(await audited('question.marked')).toMatchObject([{ details: { reason: REASON } }]);
  await act({ ...mark, as: 'fundamental' });
  await act({ kind: 'question.mark', questionId: waits, as: 'fundamental', reason: REASON });
  await act({ kind: 'question.answer', questionId: waits });
});

it('[SESSION_QUESTIONS] when the last fundamental one is answered the queue opens by itself', async () => {
  const waits = (await ask(citizen, 'Welk formulier?', 'practical')).body.id;
  expect((await card(waits, 'Formulier 3.')).status).toBe(409);
  const [big] = await look();
  expect((await card(big.id, 'Rust.')).status).toBe(204);
  expect((await card(big.id, 'Rust en zekerheid.')).status).toBe(204);
  expect((await look(citizen))[0]).toMatchObject({
    cards: [{ text: 'Rust en zekerheid.', isMine: true }],
  });
  await act({ kind: 'question.answer', questionId: big.id });
  expect((await card(waits, 'Formulier 3.')).status).toBe(204);
  expect((await card(big.id, 'Te laat.')).status).toBe(409);
  const { events } = (await table.facilitator.get(at('/events'))).body;
  expect(events.at(-1)).toMatchObject({ fact: { kind: 'questions.opened' } });
  expect((await table.facilitator.get(at('/minutes'))).body.text).toContain(
    '- Wat willen we betekenen? (grote vraag, beantwoord): Rust en zekerheid.',
  );
});

it('[SESSION_QUESTIONS] a card and a question are of nobody in what others read', async () => {
  const all = JSON.stringify([await look(), (await observer.get(at())).body.now.questions]);
  expect(all).not.toContain(citizen.personId);
});

const INSULT = 'Ambtenaren zijn lui.';
const HIDDEN = 'Dit gaat over mensen, niet over de regel.';
const hide = (on: object, who = table.facilitator) => who.post(at('/hide'), { on, reason: HIDDEN });
const show = (on: object) => table.facilitator.post(at('/show'), { on });

/** Everything that others than the author and who leads may read of this session. */
async function everythingFor(who: TestBrowser): Promise<string> {
  const { body: made } = await table.facilitator.post(at('/screen'), {});
  const parts = [
    await who.get(at('/questions')),
    await who.get(at()),
    await who.post('/screens', { token: made.token }),
    await table.facilitator.get(at('/events')),
    await table.facilitator.get(at('/minutes')),
    await table.facilitator.get(`/workspaces/${table.id}/events`),
  ];
  return parts.map(({ text }) => text).join('');
}

it('[SESSION_QUESTIONS] what the facilitator hides is read by its author and who leads alone, with why for all', async () => {
  const questionId = (await ask(citizen, INSULT, 'fundamental')).body.id;
  await act({ kind: 'question.take', questionId });
  const on = { kind: 'question', questionId };
  expect(await everythingFor(observer)).toContain(INSULT);
  expect((await hide(on, citizen)).body.code).toBe('not-allowed');
  expect((await table.facilitator.post(at('/hide'), { on, reason: 'Nee.' })).status).toBe(422);
  expect((await hide(on)).status).toBe(204);
  expect((await hide(on)).body.code).toBe('session-moved-on');

  const read = await everythingFor(observer);
  expect(read).not.toContain(INSULT);
  expect((await look()).at(-1)).toMatchObject({ id: questionId, text: '', hidden: HIDDEN, isOnTable: false });
  expect((await look(citizen)).at(-1)).toMatchObject({ text: INSULT, hidden: HIDDEN, isMine: true });
  expect((await table.facilitator.get(at('/minutes'))).body.text).toContain(HIDDEN);
  await expect(act({ kind: 'question.take', questionId })).rejects.toThrow('session-moved-on');
  expect((await card(questionId, 'Toch nog iets.')).body.code).toBe('session-moved-on');
  expect(await audited('question.hidden')).toMatchObject([{ details: { reason: HIDDEN } }]);

  expect((await show(on)).status).toBe(204);
  expect(await everythingFor(observer)).toContain(INSULT);
});

it('[SESSION_QUESTIONS] a fundamental question that is hidden lets nothing wait', async () => {
  const waits = (await ask(citizen, 'Welke balie?', 'practical')).body.id;
  expect((await card(waits, 'Balie 3.')).body.code).toBe('fundamental-first');
  const big = (await look()).filter(({ kind, isAnswered }: { kind: string; isAnswered: boolean }) => {
    return kind === 'fundamental' && !isAnswered;
  });
  for (const { id } of big) expect((await hide({ kind: 'question', questionId: id })).status).toBe(204);
  expect((await card(waits, 'Balie 3.')).status).toBe(204);
  for (const { id } of big) await show({ kind: 'question', questionId: id });
});

it('[SESSION_QUESTIONS] a card is hidden and brought back the same way', async () => {
  const [question] = await look();
  await card(question.id, INSULT);
  const [mine] = (await look())[0].cards;
  const on = { kind: 'card', questionId: question.id, cardId: mine.id };
  expect((await hide(on, citizen)).body.code).toBe('not-allowed');
  expect((await hide(on)).status).toBe(204);
  expect((await look())[0].cards).toEqual([{ id: mine.id, text: '', isMine: false, hidden: HIDDEN }]);
  expect((await look(citizen))[0].cards).toMatchObject([{ text: INSULT, isMine: true, hidden: HIDDEN }]);
  expect((await table.facilitator.get(at('/minutes'))).text).not.toContain(
    `${question.text} (grote vraag): ${INSULT}`,
  );
  expect((await show(on)).status).toBe(204);
  expect((await look())[0].cards).toMatchObject([{ text: INSULT }]);
});

it('[SESSION_QUESTIONS] whoever wrote a card or a question takes it back, words and all, and nobody else does', async () => {
  const [question] = await look();
  const [mine] = question.cards;
  const on = { kind: 'card', questionId: question.id, cardId: mine.id };
  const back = (what: object, who: TestBrowser) => who.post(at('/take-back'), { on: what });
  const asked = {
    kind: 'question',
    questionId: (await ask(table.facilitator, 'Mijn vraag?', 'fundamental')).body.id,
  };
  expect((await back(on, table.facilitator)).status).toBe(404);
  expect((await back(asked, citizen)).status).toBe(404);
  await card(asked.questionId, 'Een kaart van een ander.');
  expect((await back(asked, table.facilitator)).body.code).toBe('session-moved-on');
  const [other] = (await look()).find(({ id }: { id: string }) => id === asked.questionId).cards;
  expect((await back({ kind: 'card', questionId: asked.questionId, cardId: other.id }, citizen)).status).toBe(
    204,
  );
  expect((await back(asked, table.facilitator)).status).toBe(204);
  expect((await back(on, citizen)).status).toBe(204);
  const kept = JSON.stringify(await server.deps.storage.records.get('sessionQuestionWords', sessionId));
  for (const words of ['Mijn vraag?', 'Een kaart van een ander.']) expect(kept).not.toContain(words);
});

it('[SESSION_QUESTIONS] not even the replay says who asked or took back', async () => {
  const log: { events: { by?: string; fact: { kind: string } }[] } = (
    await table.facilitator.get(at('/events'))
  ).body;
  const own = log.events.filter(({ fact }) => ['question.asked', 'question.takenBack'].includes(fact.kind));
  expect(own.length).toBeGreaterThan(5);
  for (const event of own) expect(event).not.toHaveProperty('by');
});

it('ORDER_MUTE whoever was asked to pause with writing asks nothing and puts no card', async () => {
  const [question] = await look();
  const person = `/workspaces/${table.id}/people/${citizen.personId}`;
  const pause = { writing: true, turns: false, reason: 'Laat even een ander aan het woord.' };
  expect((await table.facilitator.post(`${person}/mute`, pause)).status).toBe(204);
  expect((await ask(citizen, 'Mag dit ook?', 'fundamental')).status).toBe(403);
  expect((await card(question.id, 'Toch nog iets.')).status).toBe(403);
  expect((await table.facilitator.post(`${person}/unmute`, {})).status).toBe(204);
  expect((await ask(citizen, 'Mag dit ook?', 'fundamental')).status).toBe(201);
});
