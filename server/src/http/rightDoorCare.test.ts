import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actByClock, referralDue } from '#records/referrals/letGoOfWords.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone, STORY } from './referrals.testkit.ts';
import { makeOwnTable, makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const REASON = 'Wij gaan niet over deze brieven, de dienst wel.';
const ONCE = 'o'.repeat(24);
const HALF_A_YEAR = 180 * 86_400_000;

let server: TestServer;
let table: TestTable;
let far: Pick<TestTable, 'id' | 'facilitator'>;
let sender: ReturnType<typeof phone>;
let key: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { timeZone: 'Asia/Tokyo' });
  far = await makeOwnTable(server, table.facilitator, { title: 'Verre tafel' });
  key = await openDoorAt(table.facilitator, table, 'Gemeente Lindeveen');
  await openDoorAt(far.facilitator, far, 'Dienst Ver');
  sender = phone(server);
});
afterEach(() => server.stop());

async function move(body: object, who = table.facilitator, at: Pick<TestTable, 'id'> = table) {
  const [one] = (await desk(who, at)).referrals;
  return who.post(`/workspaces/${at.id}/referrals/${one?.id}`, { version: one?.version, ...body });
}
const propose = () =>
  move({
    ...{ kind: 'propose', to: far.id, why: REASON, warm: 'spoken', nextStep: 'Bellen' },
    nextStepBy: '2026-11-26',
  });

describe('the form of a right door, with care', () => {
  it('[REFERRAL_ONCE] pressed twice it is one question, and with other words another', async () => {
    const form = (await sender.get(`/ask/${key}`)).text;
    expect(form).toMatch(/name="once" value="[A-Za-z0-9_-]{24}"/);
    const [one, two] = await Promise.all([
      sender.follow(key, { once: ONCE }),
      sender.follow(key, { once: ONCE }),
    ]);
    expect(one).toBe(two);
    expect(one).toMatch(/^\/ask\/follow\/[A-Za-z0-9_-]{24}$/);
    expect((await desk(table.facilitator, table)).referrals).toHaveLength(1);
    expect(await sender.follow(key, { once: ONCE, story: 'Iets anders.' })).not.toBe(one);
    expect(await sender.follow(key, { once: 'geen' })).not.toBe(await sender.follow(key));
  });

  it('[REFERRAL_ONCE] tells on a page what went wrong, never as data for programs', async () => {
    const foreign = await sender.send(`/ask/${key}`, { story: STORY }, { origin: 'https://elders.example' });
    expect([foreign.status, foreign.type]).toEqual([403, 'text/html']);
    expect(foreign.text).toContain('Dit is niet verstuurd');
    const long = await sender.send(`/ask/${key}?lang=en`, { story: 'x'.repeat(20_000) });
    expect([long.status, long.type]).toEqual([413, 'text/html']);
    expect(long.text).toContain('This was not sent');
  });

  it('[REFERRAL_TERM] tells moments in the time of the table', async () => {
    const path = await sender.follow(key);
    expect((await sender.get(path)).text).toContain('18:00');
  });
});

describe('a question between tables, with care', () => {
  it('[REFERRAL_LIMITS] a better place holds no number or address of a person', async () => {
    await sender.ask(key);
    await propose();
    const betterDoor = { kind: 'elsewhere', where: 'Vraag samira@example.nl' };
    const refused = await move({ kind: 'refuse', words: REASON, betterDoor }, far.facilitator, far);
    expect(refused.body).toMatchObject({ code: 'personal-data-found' });
  });

  it('[REFERRAL_ANSWERED] taken over in the instant of archiving, it is never left at a table that is over', async () => {
    await sender.ask(key);
    await propose();
    const stored = await server.deps.storage.records.get('workspace', far.id);
    const [accepted, archived] = await Promise.all([
      move({ kind: 'accept' }, far.facilitator, far),
      far.facilitator.post(`/workspaces/${far.id}/archive`, { version: stored?.version }),
    ]);
    expect([accepted.status, archived.status].filter((status) => status === 204)).toHaveLength(1);
    const [question] = await server.deps.storage.records.list('referral');
    const owner = await server.deps.storage.records.get('workspace', question?.workspaceId ?? '');
    expect(owner?.archivedAt).toBeUndefined();
  });

  it('[REFERRAL_KEPT] the words of a finished question go after half a year, and that it was there stays', async () => {
    const path = await sender.follow(key);
    await move({ kind: 'helpHere', words: 'Wij bellen u morgen.' });
    await move({ kind: 'resolve', words: 'Het is geregeld.' });
    await sender.send(path, { does: 'feedback', helped: 'yes', timesTold: '1', words: 'Fijn zo.' });
    await move({ kind: 'close' });
    const [before] = await server.deps.storage.records.list('referral');
    if (!before) throw new Error('no question');
    expect(referralDue(before)).toBe(server.deps.now() + HALF_A_YEAR);
    await actByClock(server.deps, before.id);
    expect(await server.deps.storage.records.get('referral', before.id)).toEqual(before);
    server.wait(HALF_A_YEAR);
    await actByClock(server.deps, before.id);
    const after = await server.deps.storage.records.get('referral', before.id);
    expect(JSON.stringify(after)).not.toMatch(/drie brieven|bellen|geregeld|Fijn zo/);
    expect([after?.course.state, after?.course.trail.length]).toEqual(['closed', 5]);
    expect(after && referralDue(after)).toBeUndefined();
    expect((await sender.get(path)).text).toContain('al lang klaar');
  });

  it('[REFERRAL_WITHDRAWN] names that an earlier version kept of a question that was taken back go as well', async () => {
    const { records } = server.deps.storage;
    await sender.send(await sender.follow(key), { does: 'withdraw' });
    const [taken] = await records.list('referral');
    if (!taken) throw new Error('no question');
    const trail = taken.course.trail.map((step) => ({ ...step, other: 'Fatma' }));
    const betterDoor = { kind: 'elsewhere', where: 'De rechtbank' } as const;
    const before = { ...taken, version: taken.version + 1, course: { ...taken.course, trail, betterDoor } };
    await records.commit([{ kind: 'referral', value: before }], []);
    await actByClock(server.deps, taken.id);
    const after = await records.get('referral', taken.id);
    expect(JSON.stringify(after)).not.toMatch(/Fatma|rechtbank/);
    expect(after && referralDue(after)).toBeUndefined();
  });
});
