import { PeopleView, type PersonView } from '@opgave/shared/contract/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}${rest}`;

async function people(asked: TestBrowser = table.facilitator): Promise<readonly PersonView[]> {
  return PeopleView.parse((await asked.get(at('/people'))).body);
}
async function seatOf({ personId }: TestBrowser): Promise<PersonView> {
  const seat = (await people()).find((one) => one.personId === personId);
  if (!seat) throw new Error('no seat');
  return seat;
}
function change(who: TestBrowser, input: object, by: TestBrowser = table.facilitator) {
  return by.patch(at(`/people/${who.personId}`), { version: 1, ...input });
}
function access(): unknown[] {
  const messages: unknown[] = [];
  server.deps.storage.bus.subscribe('access.changed', (message) => messages.push(message));
  return messages;
}

describe('the people of a table', () => {
  it('are listed for each other; a way back is told only to its keepers', async () => {
    const [person, other] = [await table.join('participant', 'citizen'), await table.join('observer')];

    const seen = await people(person);
    expect(seen.map(({ role }) => role)).toEqual(['facilitator', 'participant', 'observer']);
    expect(seen.map(({ hasWayBack }) => hasWayBack)).toEqual([undefined, true, undefined]);
    expect((await people()).map(({ hasWayBack }) => hasWayBack)).toEqual([false, true, true]);
    expect(await people(other)).toHaveLength(3);
  });

  it('are moved by the facilitator, which raises the epoch and is told to open connections', async () => {
    const person = await table.join('participant', 'citizen');
    const messages = access();

    const answer = await change(person, { role: 'commenter', group: 'ministry', lens: 'finance' });

    expect(answer.status).toBe(204);
    expect(await seatOf(person)).toMatchObject({
      role: 'commenter',
      group: 'ministry',
      lens: 'finance',
      version: 2,
    });
    expect(messages).toEqual([{ workspaceId: table.id, personId: person.personId }]);
    expect((await server.deps.storage.records.get('workspace', table.id))?.permissionEpoch).toBe(2);
  });

  it.each([
    { input: { role: 'sponsor' }, group: undefined },
    { input: { role: 'observer' }, group: undefined },
    { input: { role: 'commenter' }, group: 'citizen' },
    { input: { role: 'commenter', group: null }, group: undefined },
    { input: { group: 'agency' }, group: 'agency' },
  ])('keep a group only where the role has one: $input', async ({ input, group }) => {
    const person = await table.join('participant', 'citizen');
    expect((await change(person, input)).status).toBe(204);
    expect((await seatOf(person)).group).toBe(group);
  });

  it('lose their lens with their place in a ministry', async () => {
    const person = await table.join('participant', 'ministry');
    await change(person, { lens: 'domain' });
    expect((await seatOf(person)).lens).toBe('domain');
    await change(person, { version: 2, group: 'agency' });
    expect((await seatOf(person)).lens).toBeUndefined();
  });

  it('are never participants without a group', async () => {
    const [person, observer] = [await table.join('participant', 'citizen'), await table.join('observer')];
    expect((await change(person, { group: null })).body.errors).toEqual([
      { path: 'group', message: 'required' },
    ]);
    expect((await change(observer, { role: 'participant' })).status).toBe(422);
    expect((await change(observer, { role: 'participant', group: 'agency' })).status).toBe(204);
  });

  it('may set right their own name and help, and nothing that gives a right', async () => {
    const person = await table.join('participant', 'citizen');
    const mine = await change(
      person,
      { displayName: 'Yusuf', organisation: 'Bewoners', withHelp: true },
      person,
    );
    expect(mine.status).toBe(204);
    expect(await seatOf(person)).toMatchObject({
      displayName: 'Yusuf',
      organisation: 'Bewoners',
      withHelp: true,
    });
    for (const input of [{ role: 'sponsor' }, { group: 'agency' }, { lens: 'finance' }]) {
      expect((await change(person, { version: 2, ...input }, person)).body.code).toBe('not-allowed');
    }
    for (const displayName of ['Anonymous', '?']) {
      const errors = [{ path: 'displayName' }];
      expect((await change(person, { displayName }, person)).body).toMatchObject({ status: 422, errors });
      expect((await person.patch('/me', { displayName })).body).toMatchObject({ status: 422, errors });
    }
    expect((await change(table.facilitator, { displayName: 'Ik' }, person)).body.code).toBe('not-allowed');
  });

  it('are not changed by an older version, nor when they do not exist', async () => {
    const person = await table.join('participant', 'citizen');
    expect((await change(person, { version: 9, withHelp: true })).body.code).toBe('stale-version');
    const nobody = { version: 1, withHelp: true };
    expect((await table.facilitator.patch(at('/people/abcdefghijklmnopqrst'), nobody)).status).toBe(404);
  });
});

describe('removing', () => {
  it('P33 T04 takes the seat at once, and tells open connections that it did', async () => {
    const person = await table.join('participant', 'citizen');
    const messages = access();

    expect((await table.facilitator.delete(at(`/people/${person.personId}`))).status).toBe(204);

    expect(messages).toEqual([{ workspaceId: table.id, personId: person.personId, isRemoved: true }]);
    for (const path of [at('/people'), at('/events'), at('/gates'), `/workspaces/by-slug/${table.slug}`]) {
      expect((await person.get(path)).body).toMatchObject({ status: 403, code: 'removed-from-workspace' });
    }
    expect(await people()).toHaveLength(1);
    expect((await person.get('/me')).body.workspaces).toEqual([]);
    const again = await person.enter(await table.invite('observer'), {});
    expect(again.body.code).toBe('removed-from-workspace');
  });

  it('is for the facilitator', async () => {
    const [person, other] = [await table.join('participant', 'citizen'), await table.join('commenter')];
    expect((await other.delete(at(`/people/${person.personId}`))).body.code).toBe('not-allowed');
    expect(await people()).toHaveLength(3);
  });
});

describe('the role of facilitator', () => {
  const makeFacilitator = (who: TestBrowser, mode: string, by = table.facilitator) =>
    by.post(at('/facilitators'), { personId: who.personId, mode });

  it('is shared, and both hold it', async () => {
    const person = await table.join('participant', 'citizen');
    expect((await makeFacilitator(person, 'share')).status).toBe(204);
    const after = await people();
    expect(after.map(({ role, group }) => [role, group])).toEqual([
      ['facilitator', undefined],
      ['facilitator', undefined],
    ]);
  });

  it('is handed over, and its holder reads along from then on', async () => {
    const person = await table.join('participant', 'citizen');
    expect((await makeFacilitator(person, 'handOver')).status).toBe(204);
    expect((await people(person)).map(({ role }) => role)).toEqual(['observer', 'facilitator']);
    expect((await makeFacilitator(person, 'share')).body.code).toBe('not-allowed');
  });

  it('is taken by nobody: not asked for, not by a link, not from its holder', async () => {
    const person = await table.join('participant', 'citizen');
    expect((await makeFacilitator(person, 'share', person)).body.code).toBe('not-allowed');
    expect((await person.post(at('/invitations'), { role: 'facilitator' })).body.code).toBe('not-allowed');
    expect((await change(person, { role: 'facilitator' })).status).toBe(422);
    await makeFacilitator(person, 'share');
    const holder = table.facilitator;
    const demote = await change(holder, { role: 'observer' }, person);
    const remove = await person.delete(at(`/people/${holder.personId}`));
    for (const answer of [demote, remove]) {
      expect(answer.body).toMatchObject({ code: 'not-allowed', details: { reason: 'facilitator-is-held' } });
    }
  });

  it('is never lost with the last one', async () => {
    const { facilitator } = table;
    const step = await change(facilitator, { role: 'observer' });
    const leave = await facilitator.delete(at(`/people/${facilitator.personId}`));
    for (const answer of [step, leave]) {
      expect(answer.body).toMatchObject({ code: 'not-allowed', details: { reason: 'last-facilitator' } });
    }
    await makeFacilitator(await table.join('observer'), 'share');
    expect((await change(facilitator, { role: 'observer' })).status).toBe(204);
  });

  it('[PREP_ROLES] stays with somebody else than the sponsor', async () => {
    const sponsor = await table.join('sponsor');
    const answer = await makeFacilitator(sponsor, 'handOver');
    expect(answer.body).toMatchObject({ code: 'not-allowed', details: { reason: 'is-sponsor' } });
  });
});

describe('a way back', () => {
  it('is renewed by oneself or the facilitator, and by nobody else', async () => {
    const [person, other] = [await table.join('participant', 'citizen'), await table.join('observer')];
    const path = at(`/people/${person.personId}/way-back`);

    expect((await other.post(path)).body.code).toBe('not-allowed');
    expect((await other.delete(path)).body.code).toBe('not-allowed');
    const mine = await person.post(path);
    expect(mine.status).toBe(201);
    expect((await server.browser().enter(mine.body.token)).body.personId).toBe(person.personId);
    expect((await table.facilitator.delete(path)).status).toBe(204);
    expect((await seatOf(person)).hasWayBack).toBe(false);
    expect((await table.facilitator.delete(path)).status).toBe(204);
  });
});

describe('invitations', () => {
  it('are listed with their state and without their secret, newest first, and withdrawn', async () => {
    const token = await table.invite('observer', undefined, { maxUses: 1, days: 90 });
    await server.browser().enter(token, { displayName: 'Yusuf' });
    server.wait(1_000);
    const made = await table.facilitator.post(at('/invitations'), { role: 'participant', group: 'agency' });
    await table.facilitator.delete(at(`/invitations/${made.body.id}`));

    const answer = await table.facilitator.get(at('/invitations'));

    expect(answer.body).toEqual([
      expect.objectContaining({ role: 'participant', group: 'agency', uses: 0, state: 'withdrawn' }),
      expect.objectContaining({ role: 'observer', uses: 1, maxUses: 1, state: 'used-up' }),
    ]);
    expect(answer.text).not.toContain(token);
    expect(answer.text).not.toContain('tokenHash');
    expect(Date.parse(made.body.expiresAt) - Date.parse(made.body.createdAt)).toBe(14 * 86_400_000);
    expect((await table.facilitator.delete(at(`/invitations/${made.body.id}`))).status).toBe(204);
  });

  it.each([
    { role: 'administrator' },
    { role: 'observer', group: 'citizen' },
    { role: 'participant', days: 0 },
    { role: 'participant', days: 91 },
    { role: 'participant', maxUses: 0 },
    { role: 'participant', tokenHash: 'x' },
  ])('are refused when they make no sense: %j', async (wish) => {
    expect((await table.facilitator.post(at('/invitations'), wish)).status).toBe(422);
  });

  it('of another table are not found', async () => {
    const second = await table.administrator.post('/workspaces', {
      title: 'Tweede',
      occasion: '',
      groups: [],
    });
    const made = await table.administrator.post(`/workspaces/${second.body.id}/invitations`, {
      role: 'observer',
    });
    expect((await table.facilitator.delete(at(`/invitations/${made.body.id}`))).body.code).toBe('not-found');
  });

  it('are limited per person and hour', async () => {
    const limited = await startTestServer({
      openStorage: openEmbeddedStorage,
      limits: { invitationsPerHour: 3 },
    });
    try {
      const small = await makeTable(limited);
      const path = `/workspaces/${small.id}/invitations`;
      for (let count = 0; count < 3; count += 1) {
        expect((await small.facilitator.post(path, { role: 'observer' })).status).toBe(201);
      }
      const answer = await small.facilitator.post(path, { role: 'observer' });
      expect(answer.status).toBe(429);
      expect(Number(answer.get('Retry-After'))).toBeGreaterThan(3_000);
    } finally {
      await limited.stop();
    }
  });
});
