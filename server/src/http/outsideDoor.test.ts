import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone, QUESTION, STORY } from './referrals.testkit.ts';
import { makeOwnTable, makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const WHY = 'De oudste brief komt van deze dienst.';
const JOINS = { does: 'join', person: 'Fatma', words: 'Ik zoek de brief op.' };
const DECLINES = { does: 'decline', words: 'Wij schrijven zulke brieven niet.', where: 'De rechtbank' };

let server: TestServer;
let table: TestTable;
let key: string;
let anyone: ReturnType<typeof phone>;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { organisation: 'Gemeente Nu' });
  key = await openDoorAt(table.facilitator, table, 'Gemeente Nu');
  anyone = phone(server);
});
afterEach(() => server.stop());

async function first() {
  const [referral] = (await desk(table.facilitator, table)).referrals;
  if (!referral) throw new Error('no question');
  return referral;
}
async function move(body: object) {
  const { id, version } = await first();
  return table.facilitator.post(`/workspaces/${table.id}/referrals/${id}`, { version, ...body });
}
const askElsewhere = (more: object = {}) =>
  move({
    ...{ kind: 'proposeOutside', organisation: 'Dienst Elders', why: WHY, warm: 'spoken' },
    ...{ nextStep: 'Bellen', nextStepBy: '2026-12-02', ...more },
  });
async function linkOut(more: object = {}): Promise<{ follow: string; over: string }> {
  const follow = await anyone.follow(key, more);
  expect((await askElsewhere()).status).toBe(204);
  return { follow, over: (await first()).outsideLink ?? '' };
}
const trail = async () => (await first()).messages.map(({ kind }) => kind);

describe('[REFERRAL_OUTSIDE] a question for an organisation that is not on this installation', () => {
  it('is read there by a link of its own, helped there by name, and stays with its owner, who is told', async () => {
    const { follow, over } = await linkOut();
    expect((await first()).owner.name).toBe('Noor');
    const page = await anyone.get(over);
    expect(page.status).toBe(200);
    for (const words of [STORY, QUESTION.wants, WHY, 'Noor van Gemeente Nu']) {
      expect(page.text).toContain(words);
    }
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });

    expect((await anyone.send(over, JOINS)).status).toBe(303);
    expect(await first()).toMatchObject({ state: 'together', side: 'owner', owner: { name: 'Noor' } });
    expect((await anyone.send(over, { does: 'answer', words: 'De brief is oud.' })).status).toBe(303);
    expect(await trail()).toEqual(['received', 'handoverProposed', 'together', 'outsideWrote']);
    const told = (await anyone.get(follow)).text;
    for (const words of ['Fatma, Dienst Elders', JOINS.words, 'De brief is oud.']) {
      expect(told).toContain(words);
    }
    expect((await move({ kind: 'tell', words: 'Alleen voor u.' })).status).toBe(204);
    expect((await anyone.get(over)).text).not.toContain('Alleen voor u.');
  });

  it('is refused there with a reason and a better place, and is never left without somebody', async () => {
    const { follow, over } = await linkOut();
    for (const said of [
      { ...DECLINES, words: 'Nee.' },
      { ...DECLINES, where: '' },
      { ...DECLINES, words: `${DECLINES.words} Bel 111222333.` },
      { does: 'answer', words: 'Ik zei nog geen ja.' },
      { does: 'close' },
    ]) {
      expect((await anyone.send(over, said)).status).toBe(422);
    }
    expect((await first()).state).toBe('handoverProposed');
    expect((await anyone.send(over, DECLINES)).status).toBe(303);
    expect(await first()).toMatchObject({
      ...{ state: 'handoverRefused', owner: { name: 'Noor' } },
      betterDoor: { kind: 'elsewhere', where: 'De rechtbank' },
    });
    expect((await anyone.get(follow)).text).toContain('Dienst Elders neemt uw vraag niet over.');
    expect((await anyone.get(over)).status).toBe(404);
    expect((await first()).dueAt).toBeDefined();
  });

  it('has a link as long as it is asked there, and each time another one', async () => {
    const { over } = await linkOut();
    await move({ kind: 'helpHere' });
    expect((await anyone.get(over)).status).toBe(404);
    expect((await anyone.send(over, JOINS)).status).toBe(404);
    expect((await askElsewhere({ organisation: 'Dienst Anders' })).status).toBe(204);
    const next = (await first()).outsideLink ?? '';
    expect(next).not.toBe(over);
    expect([(await anyone.get(over)).status, (await anyone.get(next)).status]).toEqual([404, 200]);
  });

  it('pitfall 8: tells no organisation what another one wrote that was asked before', async () => {
    const { over } = await linkOut();
    await anyone.send(over, JOINS);
    await anyone.send(over, { does: 'answer', words: 'Van de eerste dienst.' });
    expect((await anyone.get(over)).text).toContain('Van de eerste dienst.');
    expect((await askElsewhere({ organisation: 'Dienst Anders' })).status).toBe(204);
    const next = (await first()).outsideLink ?? '';
    await anyone.send(next, { ...JOINS, person: 'Omar', words: '' });
    await anyone.send(next, { does: 'answer', words: 'Van de tweede dienst.' });
    const { text } = await anyone.get(next);
    expect(text).toContain('Van de tweede dienst.');
    for (const words of ['Van de eerste dienst.', JOINS.words, JOINS.person])
      expect(text).not.toContain(words);
  });

  it('tells once that it is stuck, however much is written from elsewhere after that', async () => {
    const { over } = await linkOut({ urgency: 'now' });
    await anyone.send(over, JOINS);
    server.wait(2 * 86_400_000);
    const state = async () => (await server.deps.storage.records.list('referral'))[0]?.course.state;
    await expect.poll(state, { timeout: 5_000 }).toBe('breakthrough');
    for (const words of ['Eerst dit.', 'Dan dat.']) {
      expect((await anyone.send(over, { does: 'answer', words })).status).toBe(303);
    }
    const told: string[] = [];
    for await (const { action } of server.deps.storage.events.all()) told.push(action);
    expect(told.filter((action) => action === 'referral.answer')).toHaveLength(2);
    expect(told.filter((action) => action === 'referral.breakthrough')).toHaveLength(1);
  });

  it('is taken back by its sender there too, without a word that was written by hand, and goes nowhere without permission', async () => {
    const { follow, over } = await linkOut();
    await anyone.send(over, DECLINES);
    expect((await askElsewhere({ organisation: 'Dienst Anders' })).status).toBe(204);
    await anyone.send((await first()).outsideLink ?? '', JOINS);
    await anyone.send(follow, { does: 'withdraw' });
    expect((await anyone.get(over)).status).toBe(404);
    const kept = JSON.stringify(await server.deps.storage.records.list('referral'));
    for (const words of [DECLINES.where, JOINS.person, 'Dienst Elders', 'Dienst Anders'])
      expect(kept).not.toContain(words);
    expect((await anyone.get(follow)).text).toContain('[gewist] neemt uw vraag niet over.');
    await anyone.follow(key, { permissionToShare: 'none', urgency: 'now' });
    expect((await askElsewhere()).body).toMatchObject({ details: { reason: 'not-shared' } });
    expect((await first()).outsideLink).toBeUndefined();
  });

  it('keeps its term: nobody elsewhere answers, and the sender is told', async () => {
    const { follow } = await linkOut();
    server.wait(6 * 86_400_000);
    await expect
      .poll(() => anyone.get(follow).then(({ text }) => text), { timeout: 5_000 })
      .toContain('U had al iets moeten horen.');
  });

  it('is opened by no other word, from no other page, and by no colleague elsewhere', async () => {
    const { over } = await linkOut();
    expect((await anyone.get(`${over.slice(0, -1)}_`)).status).toBe(404);
    expect((await anyone.send(over, JOINS, { origin: 'https://elders.example' })).status).toBe(403);
    const far = await makeOwnTable(server, table.facilitator, { organisation: 'Dienst Elders' });
    expect((await desk(far.facilitator, far)).referrals).toEqual([]);
    const { id, version } = await first();
    const taken = await far.facilitator.post(`/workspaces/${far.id}/referrals/${id}`, {
      ...{ version, kind: 'accept' },
    });
    expect(taken.status).toBe(404);
    expect((await askElsewhere({ organisation: 'Mail jan@example.nl' })).status).toBe(422);
  });
});
