import { NotificationsView } from '@opgave/shared/contract/notifications';
import { ReferredView } from '@opgave/shared/contract/referrals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone } from './referrals.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import {
  makeOwnTable,
  makeTable,
  moveTo,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const WORDS = 'Ik krijg drie brieven van drie loketten over hetzelfde.';
const WHY = 'De oudste brief komt van deze dienst, niet van ons.';

let server: TestServer;
let table: TestTable;
let far: Pick<TestTable, 'id' | 'facilitator'>;
let samira: TestBrowser;
let statement: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { organisation: 'Gemeente Nu' });
  far = await makeOwnTable(server, table.facilitator, { organisation: 'Dienst Ver', title: 'Verre tafel' });
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'explore');
  await samira.post(`/workspaces/${table.id}/statements`, { text: WORDS });
  await openDoorAt(far.facilitator, far, 'Dienst Ver');
  statement = (await referred()).choices[0]?.id ?? '';
});
afterEach(() => server.stop());

const at = (more = '') => `/workspaces/${table.id}/referred${more}`;
const referred = async (who = table.facilitator) => ReferredView.parse((await who.get(at())).body);
const refer = (more: object = {}, who = table.facilitator) =>
  who.post(at(), { kind: 'statement', id: statement, why: WHY, agreed: true, ...more });
async function move(body: object, who = table.facilitator, where: Pick<TestTable, 'id'> = table) {
  const [one] = (await desk(who, where)).referrals;
  return who.post(`/workspaces/${where.id}/referrals/${one?.id}`, { version: one?.version, ...body });
}
const proposalTo = (to: string) => ({
  ...{ kind: 'propose', to, why: WHY, warm: 'spoken', nextStep: 'Bellen' },
  nextStepBy: '2026-11-26',
});
const handOver = () => move(proposalTo(far.id));
/** How many tables say that it is theirs to answer for. */
async function owners(): Promise<number> {
  const desks = [await desk(table.facilitator, table), await desk(far.facilitator, far)];
  return desks.flatMap(({ referrals }) => referrals.filter(({ side }) => side === 'owner')).length;
}

describe('capability 18: what was written at a table goes on to the right door', () => {
  it('[REFER_CHAIN] one owner at any time, and its author follows every step by one link and gets the answer', async () => {
    expect((await refer()).status).toBe(204);
    expect(await owners()).toBe(1);
    expect((await handOver()).status).toBe(204);
    expect(await owners()).toBe(1);
    expect((await move({ kind: 'accept' }, far.facilitator, far)).status).toBe(204);
    expect(await owners()).toBe(1);
    expect((await desk(table.facilitator, table)).referrals).toEqual([]);
    const answer = 'Wij voegen uw drie brieven samen.';
    expect((await move({ kind: 'tell', words: answer }, far.facilitator, far)).status).toBe(204);

    const [mine] = (await referred(samira)).referred;
    expect(mine?.messages.map(({ kind }) => kind)).toEqual([
      ...['received', 'handoverProposed', 'handoverAccepted', 'told'],
    ]);
    expect([mine?.owner.name, mine?.isMine]).toEqual(['Ilse', true]);
    const page = await phone(server).get(mine?.follow ?? '');
    expect(page.text).toContain(answer);
    const wrote = await phone(server).send(mine?.follow ?? '', { does: 'write', words: 'Dank u wel.' });
    expect(wrote.status).toBe(303);
    expect((await desk(far.facilitator, far)).referrals[0]?.messages.at(-1)?.words).toBe('Dank u wel.');
  });

  it('[REFER_CHAIN] over three doors its author sees the whole way, and the names of the doors that were asked', async () => {
    const last = await makeOwnTable(server, table.facilitator, { title: 'Derde tafel' });
    await openDoorAt(last.facilitator, last, 'Dienst Studieschuld');
    await refer();
    await handOver();
    await move({ kind: 'accept' }, far.facilitator, far);
    expect((await move(proposalTo(last.id), far.facilitator, far)).status).toBe(204);
    expect((await move({ kind: 'accept' }, last.facilitator, last)).status).toBe(204);

    expect((await desk(far.facilitator, far)).referrals).toEqual([]);
    const [mine] = (await referred(samira)).referred;
    expect(mine?.owner.organisation).toBe('Dienst Studieschuld');
    const { text } = await phone(server).get(mine?.follow ?? '');
    const road = text.slice(text.indexOf('<ol class="road"'), text.indexOf('<ol class="messages"'));
    expect(road.match(/(?<=<li>)[^<]*/g)).toEqual([
      ...['Gemeente Nu', 'Dienst Ver', 'Dienst Studieschuld (nu hier)'],
    ]);
  });

  it('[REFER_TOLD] its author is told of every step at the table where it was written', async () => {
    await refer();
    await handOver();
    await move({ kind: 'accept' }, far.facilitator, far);
    await server.app.notifications.catchUp();
    const { items } = NotificationsView.parse((await samira.get('/notifications')).body);
    const told = items.filter(({ kind }) => kind === 'referralTold');
    expect(told).toHaveLength(3);
    const [mine] = (await referred(samira)).referred;
    expect(told[0]?.link).toBe(`referred#at-${mine?.id}`);
  });

  it('[REFER_CLOSED_BY] is never closed by whoever sent it on, and a refusal needs a better door', async () => {
    await refer();
    await handOver();
    await move({ kind: 'accept' }, far.facilitator, far);
    const [there] = (await desk(far.facilitator, far)).referrals;
    const late = await table.facilitator.post(`/workspaces/${table.id}/referrals/${there?.id}`, {
      ...{ version: there?.version, kind: 'close' },
    });
    expect(late.status).toBe(404);
  });

  it('[REFER_AGREED] goes on with the yes of its author, once, without numbers of people, by who keeps the door', async () => {
    expect((await refer({ agreed: false })).status).toBe(422);
    expect((await refer({ why: 'Zomaar.' })).status).toBe(422);
    expect((await refer({ why: `${WHY} Mail samira@example.nl.` })).status).toBe(422);
    expect((await refer({}, samira)).status).toBe(403);
    expect((await refer({ id: 'abcdefghijklmnopqrst' })).status).toBe(404);
    expect((await refer({ kind: 'comment' })).status).toBe(404);
    const twice = await Promise.all([refer(), refer()]);
    expect(twice.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 403]);
  });

  it('[REFER_HIDDEN] offers and sends nothing under a comment or on a card that others do not read', async () => {
    const sponsor = await table.join('sponsor');
    const comments = `/workspaces/${table.id}/comments`;
    const comment = async (on: object, text: string) =>
      String((await samira.post(comments, { on, text })).body.id);
    const section = { kind: 'section', document: 'fundamentals', section: 'F1' };
    await moveTo(server, table, 'define');
    const under = await comment(section, 'Dit blijft staan.');
    const karin = await table.join('participant', 'agency');
    const answer = { text: 'Mijn antwoord gaat hierover.' };
    const answerId = String((await karin.post(`${comments}/${under}/replies`, answer)).body.id);
    const onCard = await comment({ kind: 'statement', statementId: statement }, 'Dit gaat over de kaart.');
    const offered = async (who: TestBrowser) => (await referred(who)).choices.map(({ id }) => id);
    expect(await offered(sponsor)).toEqual(expect.arrayContaining([under, answerId, onCard]));

    const hide = { version: 1, reason: 'Hierin staat de naam van een buurvrouw.' };
    expect((await table.facilitator.post(`${comments}/${under}/hide`, hide)).status).toBe(204);
    const card = `/workspaces/${table.id}/statements/${statement}`;
    expect((await table.facilitator.post(`${card}/hide`, hide)).status).toBe(204);
    for (const who of [sponsor, table.facilitator]) {
      expect(await offered(who)).toEqual([]);
      for (const id of [under, answerId, onCard]) {
        expect((await refer({ kind: 'comment', id }, who)).status).toBe(404);
      }
    }
    expect((await sponsor.get(at())).text).not.toContain(answer.text);
  });

  it('[REFER_HIDDEN] the name stays at the table, what others may not read stays theirs, and hidden words go nowhere', async () => {
    await refer();
    await handOver();
    await move({ kind: 'accept' }, far.facilitator, far);
    await move({ kind: 'tell', words: 'Dit is alleen voor u.' }, far.facilitator, far);
    const there = await far.facilitator.get(`/workspaces/${far.id}/right-door`);
    expect(JSON.stringify(there.body)).toContain(WORDS);
    expect(JSON.stringify(there.body)).not.toContain(samira.personId);
    expect(JSON.stringify(there.body)).not.toContain('Een participant');
    const karin = await table.join('participant', 'agency');
    expect(await referred(karin)).toEqual({
      ...{ mayRefer: false, choices: [], hasGap: false, referred: [] },
    });
    const keeper = await table.facilitator.get(at());
    expect(JSON.stringify(keeper.body)).not.toContain('alleen voor u');
    expect(JSON.stringify(keeper.body)).not.toContain('/ask/follow/');
    expect((await far.facilitator.get(at())).status).toBe(404);
  });
});
