import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone, QUESTION, STORY } from './referrals.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const DAY = 86_400_000;
const REASON = 'Wij gaan niet over deze brieven, de dienst wel.';
const WRONG = 'abcdefghijklmnopqrstuvwx';

let server: TestServer;
let table: TestTable;
let other: TestTable;
let key: string;
let sender: ReturnType<typeof phone>;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  other = await anotherTable();
  key = await openDoorAt(table.facilitator, table, 'Gemeente Lindeveen');
  sender = phone(server);
});
afterEach(() => server.stop());

async function anotherTable(): Promise<TestTable> {
  const made = await table.administrator.post('/workspaces', { title: 'Zorg', occasion: '', groups: [] });
  const { id, slug } = made.body;
  const link = await table.administrator.post(`/workspaces/${id}/invitations`, { role: 'sponsor' });
  const sponsor = server.browser();
  await sponsor.enter(link.body.token, { displayName: 'Aylin' });
  return { ...table, id, slug, facilitator: sponsor };
}

const first = async (who = table.facilitator, at: Pick<TestTable, 'id'> = table) => {
  const [referral] = (await desk(who, at)).referrals;
  if (!referral) throw new Error('no question');
  return referral;
};
async function move(body: object, who: TestBrowser = table.facilitator, at: Pick<TestTable, 'id'> = table) {
  const { id, version } = await first(who, at);
  return who.post(`/workspaces/${at.id}/referrals/${id}`, { version, ...body });
}
const propose = () => ({
  ...{ kind: 'propose', to: other.id, why: 'De oudste brief komt van deze dienst.' },
  ...{ warm: 'together', nextStep: 'Samen bellen met de meneer', nextStepBy: '2026-11-26' },
});

describe('the form of a right door', () => {
  it('is read and sent without an account, a script or a cookie', async () => {
    const page = await sender.get(`/ask/${key}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Gemeente Lindeveen');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).not.toContain('script-src');
    const asked = await sender.ask(key);
    expect([asked.status, asked.headers['set-cookie']]).toEqual([303, undefined]);
    const path = String(asked.headers['location']);
    const followed = await sender.get(path);
    expect(followed.text).toContain('U bent hier aan de juiste deur. Noor van');
    expect(followed.text).toContain(STORY);
    expect((await sender.get(`${path.split('?')[0]}?lang=en`)).text).toContain('come to the right door');
  });

  it('refuses numbers of people and what is not complete, and gives back every word', async () => {
    const numbers = await sender.ask(key, { story: `${STORY} Mijn nummer is 111222333.` });
    expect(numbers.status).toBe(422);
    expect(numbers.text).toContain('111222333');
    expect(numbers.text).toContain('Weten wat eerst moet');
    const empty = await sender.ask(key, { urgency: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain(STORY);
    expect(await server.deps.storage.records.list('referral')).toEqual([]);
  });

  it('takes no form from another site, and is as unknown closed as one that never was', async () => {
    expect((await sender.send(`/ask/${key}`, QUESTION, { origin: 'https://elders.example' })).status).toBe(
      403,
    );
    const lost = await sender.get(`/ask/${WRONG}`);
    const { door } = await desk(table.facilitator, table);
    await table.facilitator.post(`/workspaces/${table.id}/right-door`, {
      ...{ version: door?.version, isOpen: false, name: 'Gemeente Lindeveen' },
    });
    for (const path of [`/ask/${key}`, '/ask/kort', `/ask/${table.slug}`]) {
      const answer = await sender.get(path);
      expect([answer.status, answer.text]).toEqual([404, lost.text]);
    }
    expect((await sender.ask(key)).status).toBe(404);
  });
});

describe('who reads a question', () => {
  it('a wrong secret is answered as none, and after many of them not at all', async () => {
    await sender.ask(key);
    const { tokenHash } = (await server.deps.storage.records.list('referral'))[0] ?? {};
    const unknown = await sender.get('/ask/nergens/hier');
    for (const token of [WRONG, tokenHash, '..%2f', 'kort']) {
      const answer = await sender.get(`/ask/follow/${token}`);
      expect([answer.status, answer.text]).toEqual([404, (await sender.get(`/ask/${WRONG}`)).text]);
      expect((await sender.send(`/ask/follow/${token}`, { does: 'withdraw' })).status).toBe(404);
    }
    expect(unknown.status).toBe(404);
    for (let tried = 0; tried < 50; tried += 1) await sender.get(`/ask/follow/${WRONG}`);
    expect((await sender.get(`/ask/follow/${WRONG}`)).status).toBe(429);
  });

  it('keeps only the hash of the secret, and says it in no log', async () => {
    const token = (await sender.follow(key)).split('/').at(-1) ?? '';
    expect(JSON.stringify(await server.deps.storage.records.list('referral'))).not.toContain(token);
    await sender.get(`/ask/follow/${token}`);
    expect(server.lines.join('\n')).not.toContain(token);
    expect(server.lines.join('\n')).not.toContain('drie brieven');
  });

  it('is nobody but the sender and who keeps that door: not a byte reaches anybody else', async () => {
    await sender.ask(key);
    const { id } = await first();
    const seated = [await table.join('participant', 'citizen'), await table.join('observer')];
    for (const who of [...seated, other.facilitator]) {
      const paths = ['', '/events', '/right-door', '/people', '/gates', '/experiences', '/comments'];
      for (const path of paths) {
        for (const at of [table, other]) {
          const { body } = await who.get(`/workspaces/${at.id}${path}`);
          expect(JSON.stringify(body)).not.toContain('drie brieven');
          expect(JSON.stringify(body)).not.toContain(id);
        }
      }
      const moved = await who.post(`/workspaces/${table.id}/referrals/${id}`, {
        ...{ version: 1, kind: 'tell', words: 'Hallo.' },
      });
      expect([403, 404]).toContain(moved.status);
    }
    expect(
      (
        await other.facilitator.post(`/workspaces/${other.id}/referrals/${id}`, {
          ...{ version: 1, kind: 'tell', words: 'Hallo.' },
        })
      ).status,
    ).toBe(404);
    const sponsor = await table.join('sponsor');
    expect((await first(sponsor)).story).toBe(STORY);
    expect(JSON.stringify((await sponsor.get(`/workspaces/${table.id}/events`)).body)).not.toContain(id);
  });
});

describe('the desk', () => {
  it('[REFERRAL_TOLD] capability 19: answers, and the sender reads every message and writes back', async () => {
    const path = await sender.follow(key);
    expect((await move({ kind: 'clarify', words: 'Van wie zijn de brieven?' })).status).toBe(204);
    expect((await sender.get(path)).text).toContain('Van wie zijn de brieven?');
    const wrote = await sender.send(path, { does: 'write', words: 'Van de dienst.' });
    expect(wrote.status).toBe(303);
    expect((await first()).messages.at(-1)).toMatchObject({ from: 'sender', words: 'Van de dienst.' });
    await move({ kind: 'helpHere' });
    await move({ kind: 'resolve', words: 'U hoeft niets meer te betalen.' });
    expect((await move({ kind: 'close' })).body).toMatchObject({ details: { reason: 'not-from-here' } });
    const feedback = await sender.send(path, { does: 'feedback', helped: 'yes', timesTold: '2' });
    expect(feedback.status).toBe(303);
    expect((await first()).feedback).toEqual({ helped: true, timesTold: 2 });
    expect((await move({ kind: 'close' })).status).toBe(204);
    expect((await sender.send(path, { does: 'write', words: 'Nog iets.' })).text).toContain(
      'Er is net iets veranderd',
    );
  });

  it('[REFERRAL_OWNER] hands over to somebody by name at another table, and reads it no more', async () => {
    const path = await sender.follow(key);
    expect((await move(propose())).status).toBe(404);
    await openDoorAt(other.facilitator, other, 'Dienst Zorgbijdrage');
    expect((await move(propose())).status).toBe(204);
    expect((await first()).owner.name).toBe('Noor');
    expect((await first(other.facilitator, other)).moves).toEqual(['accept', 'refuse']);
    expect((await move({ kind: 'accept' }, other.facilitator, other)).status).toBe(204);
    expect((await desk(table.facilitator, table)).referrals).toEqual([]);
    expect((await first(other.facilitator, other)).owner.name).toBe('Aylin');
    const page = (await sender.get(path)).text;
    expect(page).toContain('Noor vraagt Dienst Zorgbijdrage om u verder te helpen.');
    expect(page).toContain('Aylin van');
  });

  it('[REFERRAL_BETTER_DOOR] refuses only with a reason and a better door', async () => {
    await sender.ask(key);
    await openDoorAt(other.facilitator, other, 'Dienst Zorgbijdrage');
    await move(propose());
    const refuse = (betterDoor?: object, words = REASON) =>
      move({ kind: 'refuse', words, ...(betterDoor && { betterDoor }) }, other.facilitator, other);
    expect((await refuse()).status).toBe(422);
    expect((await refuse({ kind: 'together' }, 'Nee.')).status).toBe(422);
    expect((await refuse({ kind: 'door', to: table.id })).body).toMatchObject({
      details: { reason: 'no-better-door' },
    });
    expect((await refuse({ kind: 'elsewhere', where: 'De rechtbank' })).status).toBe(204);
    expect(await first()).toMatchObject({ state: 'handoverRefused', betterDoor: { where: 'De rechtbank' } });
    expect((await desk(other.facilitator, other)).referrals).toEqual([]);
  });

  it('[REFERRAL_SHARED] shows another table nothing without permission', async () => {
    await openDoorAt(other.facilitator, other, 'Dienst Zorgbijdrage');
    await sender.ask(key, { permissionToShare: 'none' });
    expect((await move(propose())).body).toMatchObject({ details: { reason: 'not-shared' } });
    expect((await first()).moves).not.toContain('propose');
    expect((await desk(other.facilitator, other)).referrals).toEqual([]);
  });

  it('[REFERRAL_OWNER] waits for everyone who keeps the door when its owner left, and is given on', async () => {
    const sponsor = await table.join('sponsor');
    const path = await sender.follow(key);
    await move({ kind: 'assign', to: sponsor.personId });
    expect(await first()).toMatchObject({ isLeft: false, owner: { name: 'Een sponsor' } });
    await table.facilitator.delete(`/workspaces/${table.id}/people/${sponsor.personId}`);
    expect((await first()).isLeft).toBe(true);
    await sender.send(path, { does: 'write', words: 'Is er nog iemand?' });
    await server.app.notifications.catchUp();
    const inbox = await server.deps.storage.records.get('inbox', table.facilitator.personId);
    expect(inbox?.items.map(({ kind }) => kind)).toContain('referralWritten');
    expect((await move({ kind: 'assign', to: table.facilitator.personId })).status).toBe(204);
    expect(await first()).toMatchObject({ isLeft: false, isMine: true });
    expect((await sender.get(path)).text).toContain('Vanaf nu kunt u bij Noor van');
  });

  it('[REFERRAL_ANSWERED] capability 19: a table is not archived as long as it owes somebody an answer', async () => {
    const path = await sender.follow(key);
    const archive = async () => {
      const { records } = server.deps.storage;
      const version = (await records.get('workspace', table.id))?.version;
      return table.facilitator.post(`/workspaces/${table.id}/archive`, { version });
    };
    expect((await archive()).body).toMatchObject({ details: { reason: 'questions-wait' } });
    await sender.send(path, { does: 'withdraw' });
    expect((await archive()).status).toBe(204);
    expect((await sender.get(`/ask/${key}`)).status).toBe(404);
    expect((await sender.get(path)).status).toBe(200);
  });

  it('[REFERRAL_BREAKTHROUGH] [REFERRAL_TERM] goes by the clock of the server', async () => {
    const pressing = await sender.follow(key, { urgency: 'now' });
    const sponsor = await table.join('sponsor');
    server.wait(DAY);
    const seen = () => sender.get(pressing).then(({ text }) => text);
    await expect.poll(seen, { timeout: 5_000 }).toContain('Dit duurt te lang. Een sponsor van');
    const { records } = server.deps.storage;
    const owners = async () => (await records.list('referral')).map(({ course }) => course.owner.personId);
    expect(await owners()).toEqual([sponsor.personId]);
    await server.app.notifications.catchUp();
    const inbox = await records.get('inbox', sponsor.personId);
    expect(inbox?.items.map(({ kind }) => kind)).toContain('referralBreakthrough');
    expect(JSON.stringify(inbox)).not.toContain('drie brieven');
    const waiting = await sender.follow(key);
    server.wait(5 * DAY);
    await expect
      .poll(() => sender.get(waiting).then(({ text }) => text), { timeout: 5_000 })
      .toContain('U had al iets moeten horen.');
  });

  it('[REFERRAL_WITHDRAWN] keeps nothing of what was written once it is taken back', async () => {
    const path = await sender.follow(key);
    await move({ kind: 'tell', words: 'Ik bel u over de boete.' });
    expect((await sender.send(path, { does: 'withdraw' })).status).toBe(303);
    const kept = JSON.stringify(await server.deps.storage.records.list('referral'));
    for (const words of ['drie brieven', 'eerst moet', 'Zorgbijdrage', 'boete'])
      expect(kept).not.toContain(words);
    expect((await sender.get(path)).text).toContain('Wat u schreef, is gewist.');
  });
});
