import { DoorView, Entered } from '@opgave/shared/contract/door';
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

describe('looking at the door', () => {
  it('tells who invites, to what, and which groups there are, without using the link', async () => {
    const token = await table.invite('participant');

    const answer = await server.browser().look(token);

    expect(answer.status).toBe(200);
    expect(DoorView.parse(answer.body)).toEqual({
      kind: 'invitation',
      workspace: {
        title: 'Te veel brieven',
        occasion: 'Mensen krijgen brieven.',
        slug: 'te-veel-brieven',
        organisation: 'Gemeente',
        opennessMode: 'open',
        isDemo: false,
        phase: 'prepare',
        language: 'nl',
      },
      inviter: { displayName: 'Noor', organisation: 'Gemeente' },
      role: 'participant',
      groups: ['citizen', 'agency', 'ministry'],
    });
    const [invitation] = await server.deps.storage.records.findBy(
      'invitation',
      'tokenHash',
      hashToken(token),
    );
    expect(invitation?.uses).toBe(0);
  });

  it('shows name and group behind a personal link before one enters', async () => {
    const token = await table.invite('participant', 'agency');
    const first = await server.browser().enter(token, { displayName: 'Loes' });

    const answer = await server.browser().look(Entered.parse(first.body).wayBack ?? '');

    expect(answer.body).toMatchObject({
      kind: 'personal',
      group: 'agency',
      role: 'participant',
      person: { displayName: 'Loes', group: 'agency' },
    });
  });

  it('says to a browser that is inside already as whom, in a new tab too', async () => {
    const token = await table.invite('participant', 'citizen', { maxUses: 1 });
    const browser = server.browser();
    await browser.enter(token, { displayName: 'Yusuf' });

    const answer = await browser.tab().look(token);

    expect(answer.status).toBe(200);
    expect(answer.body.person).toEqual({
      displayName: 'Yusuf',
      group: 'citizen',
      signInId: browser.signIn,
    });
  });
});

describe('a link that does not work', () => {
  const withdraw = async (token: string) => {
    const [invitation] = await server.deps.storage.records.findBy(
      'invitation',
      'tokenHash',
      hashToken(token),
    );
    await table.facilitator.delete(`/workspaces/${table.id}/invitations/${invitation?.id}`);
  };
  const archive = async () => {
    const { version } = (await table.facilitator.get(`/workspaces/by-slug/${table.slug}`)).body;
    await table.facilitator.post(`/workspaces/${table.id}/archive`, { version });
  };
  const useUp = async (token: string) => {
    for (const displayName of ['Een', 'Twee']) await server.browser().enter(token, { displayName });
  };
  const cases: readonly {
    name: string;
    status: number;
    code: string;
    spoil: (token: string) => Promise<string | void>;
  }[] = [
    { name: 'unknown', status: 404, code: 'link-unknown', spoil: async () => 'A'.repeat(24) },
    { name: 'cut off', status: 404, code: 'link-unknown', spoil: async (token) => token.slice(0, 12) },
    { name: 'mangled', status: 404, code: 'link-unknown', spoil: async (token) => `${token}=%00'"` },
    { name: 'expired', status: 410, code: 'link-expired', spoil: async () => server.wait(14 * DAY) },
    { name: 'used up', status: 410, code: 'link-used-up', spoil: useUp },
    { name: 'withdrawn', status: 410, code: 'link-withdrawn', spoil: withdraw },
    { name: 'of an archived table', status: 409, code: 'workspace-closed', spoil: archive },
  ];

  it.each(cases)('P36 $name: gets the plain answer, and lets nobody in', async ({ status, code, spoil }) => {
    const given = await table.invite('participant', 'citizen', { maxUses: 2 });
    const token = (await spoil(given)) ?? given;
    const before = await seats();

    const looked = await server.browser().look(token);
    const entered = await server.browser().enter(token, { displayName: 'Yusuf' });

    expect(looked.body).toMatchObject({ status, code });
    expect(entered.body).toMatchObject({ status, code });
    expect(entered.get('Set-Cookie')).toBeUndefined();
    expect(await seats()).toHaveLength(before.length);
  });

  it('P36 is counted: an address that tries 50 unknown links has to wait', async () => {
    for (let count = 0; count < 50; count += 1) {
      const answer = await server.browser().look(`${'B'.repeat(22)}${String(count).padStart(2, '0')}`);
      expect(answer.status).toBe(404);
    }

    const answer = await server.browser().look(await table.invite('participant'));

    expect(answer.status).toBe(429);
    expect(answer.body.code).toBe('too-many');
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(800);
  });
});
