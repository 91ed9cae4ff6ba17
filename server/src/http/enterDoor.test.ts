import { Entered } from '@opgave/shared/contract/door';
import { type Problem } from '@opgave/shared/contract/problem';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '#identity/tokens.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const DAY = 86_400_000;
let server: TestServer;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, { opennessMode: 'open', organisation: 'Gemeente' });
});
afterEach(() => server.stop());

async function seats() {
  return server.deps.storage.records.listByWorkspace('seat', table.id);
}

describe('entering with an invitation', () => {
  it('P36 gives a seat, a cookie of its own, and a way back; only hashes of the secrets are kept', async () => {
    const token = await table.invite('participant');
    const browser = server.browser();

    const answer = await browser.enter(token, { displayName: '  Fatima ', group: 'citizen', withHelp: true });

    expect(answer.status).toBe(201);
    const { signInId, personId, slug, wayBack = '' } = Entered.parse(answer.body);
    expect(slug).toBe(table.slug);
    expect(answer.get('Set-Cookie')).toEqual([
      expect.stringMatching(
        new RegExp(
          `^__Host-opgave-${signInId}=[\\w-]{24}; Max-Age=43200; Path=/; Secure; HttpOnly; SameSite=Lax$`,
        ),
      ),
    ]);
    expect(await seats()).toContainEqual(
      expect.objectContaining({
        personId,
        displayName: 'Fatima',
        role: 'participant',
        group: 'citizen',
        withHelp: true,
      }),
    );
    const { records } = server.deps.storage;
    const kept = JSON.stringify([
      await records.list('invitation'),
      await records.list('personalLink'),
      await records.list('signIn'),
    ]);
    for (const secret of [token, wayBack, ...browser.cookies.values()]) {
      expect(kept).not.toContain(secret);
      expect(kept).toContain(hashToken(secret));
      expect(server.lines.join('')).not.toContain(secret);
    }
  });

  it.each([
    { name: 'no name', input: {}, path: 'displayName' },
    { name: 'an empty name', input: { displayName: '   ' }, path: 'displayName' },
    { name: 'only control characters', input: { displayName: '\u0000\u202E\u0007' }, path: 'displayName' },
    { name: 'a name of 65 characters', input: { displayName: 'a'.repeat(65) }, path: 'displayName' },
    { name: 'a name of nobody', input: { displayName: ' Anoniem ' }, path: 'displayName' },
    { name: 'a guest with a number', input: { displayName: 'Guest 2' }, path: 'displayName' },
    { name: 'a name without a letter', input: { displayName: '-' }, path: 'displayName' },
    { name: 'no group', input: { displayName: 'Yusuf' }, path: 'group' },
    { name: 'an unknown group', input: { displayName: 'Yusuf', group: 'kings' }, path: 'group' },
    { name: 'a group not at this table', input: { displayName: 'Yusuf', group: 'scientist' }, path: 'group' },
    { name: 'an unknown field', input: { displayName: 'Yusuf', role: 'facilitator' }, path: '' },
  ])('refuses $name, and says which field', async ({ input, path }) => {
    const token = await table.invite('participant');

    const answer = await server
      .browser()
      .enter(token, { ...(path !== 'group' && { group: 'citizen' }), ...input });

    expect(answer.status).toBe(422);
    const problem: Problem = answer.body;
    expect(problem.code).toBe('invalid-input');
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
    expect(await seats()).toHaveLength(1);
  });

  it('takes a name of 64 characters, and takes control and direction signs out of it', async () => {
    const token = await table.invite('participant', 'citizen');
    await server.browser().enter(token, { displayName: 'a'.repeat(64) });
    await server.browser().enter(token, { displayName: 'Yu\u202Esuf\u0000' });

    expect((await seats()).map(({ displayName }) => displayName)).toEqual(
      expect.arrayContaining(['a'.repeat(64), 'Yusuf']),
    );
  });

  it('keeps the role and group of the link, whatever is sent along', async () => {
    const token = await table.invite('participant', 'agency');
    const answer = await server.browser().enter(token, { displayName: 'Loes', group: 'citizen' });

    expect(answer.status).toBe(201);
    expect((await seats()).find(({ displayName }) => displayName === 'Loes')?.group).toBe('agency');
  });

  it('offers reading along when the seats of a group are taken', async () => {
    const token = await table.invite('participant', 'ministry');
    await server.browser().enter(token, { displayName: 'Eerste' });

    const refused = await server.browser().enter(token, { displayName: 'Tweede' });
    const reading = await server.browser().enter(token, { displayName: 'Tweede', readAlong: true });

    expect(refused.body).toMatchObject({
      status: 409,
      code: 'workspace-full',
      details: { group: 'ministry' },
    });
    expect(reading.status).toBe(201);
    const seat = (await seats()).find(({ displayName }) => displayName === 'Tweede');
    expect(seat?.role).toBe('observer');
    expect(seat?.group).toBeUndefined();
  });

  it('lets a whole room in that scans one code at the same moment, and counts every use', async () => {
    const token = await table.invite('observer', undefined, { maxUses: 30 });

    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        server.browser().enter(token, { displayName: `Buur ${index}` }),
      ),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(answers.filter(({ body }) => body.code === 'link-used-up')).toHaveLength(2);
    expect(await seats()).toHaveLength(31);
  });

  it('gives the last seat of a group to one of those who come by different links at the same moment', async () => {
    const tokens = await Promise.all([1, 2, 3].map(() => table.invite('participant', 'ministry')));

    const answers = await Promise.all(
      tokens.map((token, index) => server.browser().enter(token, { displayName: `Beleid ${index}` })),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'workspace-full')).toHaveLength(2);
    expect((await seats()).filter(({ group }) => group === 'ministry')).toHaveLength(1);
  });

  it('gives a person who comes in twice at the same moment one seat', async () => {
    const token = await table.invite('participant', 'citizen');
    const made = await table.administrator.post('/workspaces', { title: 'Tweede', occasion: '', groups: [] });
    const wish = { role: 'participant', group: 'citizen' };
    const invited = await table.administrator.post(`/workspaces/${made.body.id}/invitations`, wish);
    const browser = server.browser();
    await browser.enter(token, { displayName: 'Yusuf' });
    const second = String(invited.body.token);

    const answers = await Promise.all([browser.enter(second), browser.enter(second)]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const own = await server.deps.storage.records.listByWorkspace('seat', made.body.id);
    expect(own.filter(({ personId }) => personId === browser.personId)).toHaveLength(1);
  });

  it('gives a person who is inside the same seat again, and counts no use', async () => {
    const token = await table.invite('participant', 'citizen', { maxUses: 1 });
    const browser = server.browser();
    await browser.enter(token, { displayName: 'Yusuf' });
    const { signIn, personId } = browser;

    const again = await browser.enter(token, { displayName: 'Iemand anders' });

    expect(again.status).toBe(201);
    expect(again.body).toEqual({ signInId: signIn, personId, slug: table.slug });
    expect(await seats()).toHaveLength(2);
  });

  it('lets a new tab of one browser in as somebody else: three links, three people', async () => {
    const browser = server.browser();
    const tabs = [browser, browser.tab(), browser.tab()];
    for (const [index, tab] of tabs.entries()) {
      await tab.enter(await table.invite('participant', 'citizen'), { displayName: `Bewoner ${index}` });
    }

    const names = await Promise.all(tabs.map(async (tab) => (await tab.get('/me')).body.displayName));
    const choices = await browser.get('/sign-ins');

    expect(names).toEqual(['Bewoner 0', 'Bewoner 1', 'Bewoner 2']);
    expect(choices.body).toHaveLength(3);
    expect(choices.body[0].seats).toEqual([{ slug: table.slug, role: 'participant', group: 'citizen' }]);
  });

  it('takes the same person to a second table', async () => {
    const person = await table.join('participant', 'citizen');
    const made = await table.administrator.post('/workspaces', { title: 'Tweede', occasion: '', groups: [] });
    const invited = await table.administrator.post(`/workspaces/${made.body.id}/invitations`, {
      role: 'commenter',
    });
    const before = person.personId;

    await person.enter(invited.body.token, {});

    expect(person.personId).toBe(before);
    const slugs = (await person.get('/me')).body.workspaces.map(({ slug }: { slug: string }) => slug);
    expect(slugs.toSorted()).toEqual(['te-veel-brieven', 'tweede']);
  });
});

describe('entering with a personal link', () => {
  async function wayBackOf(displayName: string): Promise<string> {
    const token = await table.invite('participant', 'citizen');
    return Entered.parse((await server.browser().enter(token, { displayName })).body).wayBack ?? '';
  }

  it('brings the same person back on another device, with a sign-in of its own', async () => {
    const wayBack = await wayBackOf('Yusuf');
    const [first] = (await seats()).filter(({ displayName }) => displayName === 'Yusuf');
    server.wait(90 * DAY);

    const phone = server.browser();
    const answer = await phone.enter(wayBack);

    expect(answer.status).toBe(201);
    expect(answer.body.wayBack).toBeUndefined();
    expect(phone.personId).toBe(first?.personId);
    expect((await phone.get('/me')).body.displayName).toBe('Yusuf');
  });

  it('may be used by a helper; the seat then reads "with help"', async () => {
    const wayBack = await wayBackOf('Yusuf');
    await server.browser().enter(wayBack, { withHelp: true });
    expect((await seats()).find(({ displayName }) => displayName === 'Yusuf')?.withHelp).toBe(true);
  });

  it('keeps the sign-in of a tab that is this person already', async () => {
    const wayBack = await wayBackOf('Yusuf');
    const browser = server.browser();
    await browser.enter(wayBack);
    const { signIn } = browser;
    await browser.enter(wayBack);
    expect(browser.signIn).toBe(signIn);
  });

  it('no longer works when it was withdrawn, renewed, or the person removed', async () => {
    const [one, two, three] = [await wayBackOf('Een'), await wayBackOf('Twee'), await wayBackOf('Drie')];
    const people = new Map((await seats()).map(({ displayName, personId }) => [displayName, personId]));
    const at = `/workspaces/${table.id}/people`;
    await table.facilitator.delete(`${at}/${people.get('Een')}/way-back`);
    const renewed = await table.facilitator.post(`${at}/${people.get('Twee')}/way-back`);
    await table.facilitator.delete(`${at}/${people.get('Drie')}`);

    expect((await server.browser().enter(one)).body.code).toBe('link-withdrawn');
    expect((await server.browser().enter(two)).body.code).toBe('link-withdrawn');
    expect((await server.browser().enter(three)).body.code).toBe('link-withdrawn');
    expect((await server.browser().enter(renewed.body.token)).status).toBe(201);
  });
});
