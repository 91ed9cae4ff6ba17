import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { SignInId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureAdministratorLink } from '#identity/administratorLink.ts';
import { touchSignIn } from '#identity/authenticate.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import {
  makeTable,
  signInAsAdministrator,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const MINUTE = 60_000;
let server: TestServer;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
});
afterEach(() => server.stop());

describe('a sign-in', () => {
  it('counts only when the tab names it and its cookie came along and fits', async () => {
    const [one, other] = [await table.join('observer'), await table.join('observer')];
    const { signIn = '' } = one;
    const cookie = `${SIGN_IN_COOKIE}${signIn}=${one.cookies.get(`${SIGN_IN_COOKIE}${signIn}`)}`;
    const stranger = server.browser();

    const attempts: Record<string, string>[] = [
      {},
      { Cookie: cookie },
      { 'x-opgave-sign-in': signIn },
      { Cookie: cookie, 'x-opgave-sign-in': other.signIn ?? '' },
      { Cookie: `${SIGN_IN_COOKIE}${signIn}=${'A'.repeat(24)}`, 'x-opgave-sign-in': signIn },
      { Cookie: `${SIGN_IN_COOKIE}${signIn}=`, 'x-opgave-sign-in': signIn },
      { Cookie: cookie, 'x-opgave-sign-in': '../../etc/passwd' },
      { Cookie: cookie.replace('__Host-', ''), 'x-opgave-sign-in': signIn },
    ];
    for (const headers of attempts) {
      const answer = await stranger.get('/me', headers);
      expect(answer.body).toMatchObject({ status: 401, code: 'not-signed-in' });
    }
    expect((await stranger.get('/me', { Cookie: cookie, 'x-opgave-sign-in': signIn })).status).toBe(200);
  });

  it('falls asleep after 60 minutes without use, and every use keeps it awake', async () => {
    const browser = await table.join('observer');
    for (let count = 0; count < 3; count += 1) {
      server.wait(59 * MINUTE);
      expect((await browser.get('/me')).status).toBe(200);
    }
    server.wait(60 * MINUTE);
    expect((await browser.get('/me')).status).toBe(401);
  });

  it('is kept awake by a live connection', async () => {
    const browser = await table.join('observer');
    server.wait(59 * MINUTE);
    await touchSignIn(server.deps, SignInId.parse(browser.signIn));
    server.wait(59 * MINUTE);
    expect((await browser.get('/me')).status).toBe(200);
  });

  it('ends after 12 hours, also in use', async () => {
    const browser = await table.join('observer');
    for (let count = 0; count < 14; count += 1) {
      server.wait(50 * MINUTE);
      expect((await browser.get('/me')).status).toBe(200);
    }
    server.wait(20 * MINUTE);
    expect((await browser.get('/me')).status).toBe(401);
  });

  it('writes that it was seen at most once per five minutes', async () => {
    const browser = await table.join('observer');
    const version = async () =>
      (await server.deps.storage.records.get('signIn', browser.signIn ?? ''))?.version;
    await browser.get('/me');
    server.wait(4 * MINUTE);
    await browser.get('/me');
    expect(await version()).toBe(1);
    server.wait(MINUTE);
    await Promise.all([browser.get('/me'), browser.get('/me'), browser.get('/me')]);
    expect(await version()).toBe(2);
  });

  it('T15 can be listed by device and ended from another, which tells open connections', async () => {
    const token = await table.invite('participant', 'citizen');
    const laptop = server.browser();
    const { wayBack } = (await laptop.enter(token, { displayName: 'Yusuf' })).body;
    const phone = server.browser();
    await phone.enter(wayBack);
    const ended: string[] = [];
    server.deps.storage.bus.subscribe('signIn.ended', ({ signInId }) => ended.push(signInId));

    const { signIns } = (await laptop.get('/me')).body;
    expect(signIns).toHaveLength(2);
    expect(signIns.filter(({ isThis }: { isThis: boolean }) => isThis)).toEqual([
      expect.objectContaining({ id: laptop.signIn }),
    ]);
    const answer = await laptop.delete(`/sign-ins/${phone.signIn}`);

    expect(answer.status).toBe(204);
    expect(ended).toEqual([phone.signIn]);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await laptop.get('/me')).body.signIns).toHaveLength(1);
  });

  it('of somebody else cannot be ended, and is said not to exist', async () => {
    const [one, other] = [await table.join('observer'), await table.join('observer')];
    expect((await one.delete(`/sign-ins/${other.signIn}`)).body.code).toBe('not-found');
    expect((await one.delete('/sign-ins/abcdefghijklmnopqrst')).body.code).toBe('not-found');
    expect((await other.get('/me')).status).toBe(200);
  });

  it('takes its cookie away when it ends, and cleans up cookies that say nothing any more', async () => {
    const browser = await table.join('observer');
    const tab = browser.tab();
    await tab.enter(await table.invite('observer'), { displayName: 'Tweede' });
    expect(browser.cookies.size).toBe(2);
    await browser.delete(`/sign-ins/${browser.signIn}`);
    expect(browser.cookies.size).toBe(1);
    server.wait(60 * MINUTE);
    expect((await tab.get('/sign-ins')).body).toEqual([]);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('me', () => {
  it('N15 my new name is right everywhere at once', async () => {
    const browser = await table.join('participant', 'citizen');
    const told: string[] = [];
    server.deps.storage.bus.subscribe('people.changed', ({ workspaceId }) => told.push(workspaceId));

    const answer = await browser.patch('/me', { displayName: ' Yusuf A. ', language: 'en' });

    expect(answer.status).toBe(204);
    expect((await browser.get('/me')).body).toMatchObject({ displayName: 'Yusuf A.', language: 'en' });
    const people = (await table.facilitator.get(`/workspaces/${table.id}/people`)).body;
    expect(people.map(({ displayName }: { displayName: string }) => displayName)).toContain('Yusuf A.');
    expect(told).toEqual([table.id]);
  });

  it('refuses a name that is empty, and one that is too long', async () => {
    const browser = await table.join('observer');
    for (const displayName of ['', '  ', 'a'.repeat(65)]) {
      expect((await browser.patch('/me', { displayName })).status).toBe(422);
    }
  });
});

describe('the first administrator', () => {
  it('comes in by the link that start-up prints, once, and may make facilitators and tables', async () => {
    const fresh = await startTestServer({ openStorage: openEmbeddedStorage });
    try {
      const older = await ensureAdministratorLink(fresh.deps);
      const administrator = await signInAsAdministrator(fresh);

      expect((await fresh.browser().enter(older ?? '', { displayName: 'Later' })).body.code).toBe(
        'link-withdrawn',
      );
      expect(await ensureAdministratorLink(fresh.deps)).toBeUndefined();
      expect((await administrator.get('/me')).body).toMatchObject({
        installationRole: 'administrator',
        mayCreateWorkspace: true,
      });
      const made = await administrator.post('/facilitator-invitations');
      expect(made.status).toBe(201);
      const looked = await fresh.browser().look(made.body.token);
      expect(looked.body).toEqual({ kind: 'facilitator', role: 'facilitator', groups: [] });
      const facilitator = fresh.browser();
      await facilitator.enter(made.body.token, { displayName: 'Noor' });
      expect((await facilitator.get('/me')).body).toMatchObject({
        installationRole: 'facilitator',
        mayCreateWorkspace: true,
      });
      expect((await facilitator.post('/facilitator-invitations')).body.code).toBe('not-allowed');
      expect((await fresh.browser().enter(made.body.token, { displayName: 'X' })).body.code).toBe(
        'link-used-up',
      );
    } finally {
      await fresh.stop();
    }
  });

  it('gets a new link at a later start when no administrator can get in any more', async () => {
    expect(await ensureAdministratorLink(server.deps)).toBeUndefined();
    server.wait(13 * 60 * MINUTE);
    expect(await ensureAdministratorLink(server.deps)).toMatch(/^[\w-]{24}$/);
  });

  it('raises somebody who is signed in, and never lowers an administrator', async () => {
    const made = await table.administrator.post('/facilitator-invitations', { maxUses: 2 });
    const person = await table.join('participant', 'citizen');
    const before = person.personId;
    await person.enter(made.body.token);
    await table.administrator.enter(made.body.token);

    expect(person.personId).toBe(before);
    expect((await person.get('/me')).body.installationRole).toBe('facilitator');
    expect((await table.administrator.get('/me')).body.installationRole).toBe('administrator');
  });
});
