import { WorkspaceView } from '@opgave/shared/contract/http';
import { SETTINGS } from '@opgave/shared/method/settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { BusTopic } from '#storage/ports.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
});
afterEach(() => server.stop());

async function view() {
  return WorkspaceView.parse((await table.facilitator.get(`/workspaces/by-slug/${table.slug}`)).body);
}
function change(input: object) {
  return table.facilitator.patch(`/workspaces/${table.id}`, input);
}
function told(topic: BusTopic): unknown[] {
  const messages: unknown[] = [];
  server.deps.storage.bus.subscribe(topic, (message) => messages.push(message));
  return messages;
}

describe('making a workspace', () => {
  it('starts in prepare, with the standard settings, its maker as facilitator, and a short name of its own', async () => {
    const input = { title: 'Te veel brieven', occasion: '', groups: [], settings: { minGroups: 4 } };
    const second = await table.administrator.post('/workspaces', input);
    const third = await table.administrator.post('/workspaces', { ...input, title: '¡Café & Été!' });

    expect(second.status).toBe(201);
    expect(WorkspaceView.parse(second.body)).toMatchObject({
      slug: 'te-veel-brieven-2',
      phase: 'prepare',
      settings: { minGroups: 4, quorum: SETTINGS.quorum.default, silentFirst: true },
      me: { role: 'facilitator', displayName: 'Noor' },
    });
    expect(third.body.slug).toBe('cafe-ete');
    const cards = (await table.administrator.get('/me')).body.workspaces;
    expect(cards).toHaveLength(3);
    expect(cards[0]).toMatchObject({ role: 'facilitator', people: 1, peopleHere: 0, isArchived: false });
  });

  it('is for administrators and facilitators of the installation', async () => {
    const person = await table.join('participant', 'citizen');
    const answer = await person.post('/workspaces', { title: 'Mijn tafel', occasion: '', groups: [] });
    expect(answer.body).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('names every mistake at once', async () => {
    const answer = await table.administrator.post('/workspaces', {
      title: 'x',
      occasion: 'a'.repeat(5001),
      groups: [{ group: 'citizen', seats: 0 }],
      endDate: '2026-02-30',
      settings: { quorum: 0.9, minGroups: 2.5 },
      surprise: 1,
    });

    expect(answer.status).toBe(422);
    const paths = answer.body.errors.map(({ path }: { path: string }) => path);
    expect(paths.toSorted()).toEqual(
      [
        '',
        'endDate',
        'groups.0.seats',
        'occasion',
        'settings.minGroups',
        'settings.quorum',
        'title',
      ].toSorted(),
    );
  });

  it('refuses a plan that names a group twice', async () => {
    const groups = [
      { group: 'citizen', seats: 1 },
      { group: 'citizen', seats: 2 },
    ];
    const answer = await table.administrator.post('/workspaces', { title: 'Dubbel', occasion: '', groups });
    expect(answer.body.errors).toEqual([{ path: 'groups', message: 'repeated' }]);
  });
});

describe('changing a workspace', () => {
  it('changes only what is named, raises the epoch, and tells', async () => {
    await change({ version: 1, settings: { minGroups: 5, silentFirst: false }, endDate: '2027-01-31' });
    const [access, changes] = [told('access.changed'), told('workspace.changed')];

    const answer = await change({ version: 2, opennessMode: 'ruleOfTheHouse', settings: { quorum: 0.6 } });

    expect(answer.status).toBe(200);
    expect(await view()).toMatchObject({
      version: 3,
      title: 'Te veel brieven',
      opennessMode: 'ruleOfTheHouse',
      endDate: '2027-01-31',
      settings: { minGroups: 5, silentFirst: false, quorum: 0.6 },
    });
    expect((await server.deps.storage.records.get('workspace', table.id))?.permissionEpoch).toBe(3);
    expect(access).toEqual([{ workspaceId: table.id }]);
    expect(changes).toEqual([{ workspaceId: table.id, version: 3 }]);
    await change({ version: 3, endDate: null });
    expect((await view()).endDate).toBeUndefined();
  });

  it('adds values to weigh, as many as the agreements of the table say', async () => {
    const extraValues = ['privacy', 'carefulSpending'];
    expect((await change({ version: 1, extraValues })).body).toMatchObject({ version: 2, extraValues });
    const fewer = await change({ version: 2, settings: { extraValues: 1 } });
    expect(fewer.body.errors).toEqual([{ path: 'extraValues', message: 'too-many' }]);
    const core = await change({ version: 2, extraValues: ['fairness'] });
    expect(core.body.errors[0].path).toBe('extraValues.0');
    expect(await view()).toMatchObject({ version: 2, extraValues });
  });

  it('refuses an older version, and stores nothing of it', async () => {
    await change({ version: 1, title: 'Eerste' });
    const answer = await change({ version: 1, title: 'Tweede' });
    expect(answer.body).toMatchObject({ status: 409, code: 'stale-version' });
    expect((await view()).title).toBe('Eerste');
  });

  it('lets one of two people win who change at the same moment', async () => {
    const answers = await Promise.all([
      change({ version: 1, title: 'Eerste' }),
      change({ version: 1, title: 'Tweede' }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it.each(['explore', 'define'] as const)('in %s only the seats stay open', async (phase) => {
    await moveTo(server, table, phase);
    for (const input of [
      { title: 'Anders' },
      { opennessMode: 'open' },
      { settings: { quorum: 0.6 } },
      { endDate: null },
    ]) {
      expect((await change({ version: 2, ...input })).body.code).toBe('not-allowed');
    }
    const answer = await change({ version: 2, groups: [{ group: 'citizen', seats: 9 }] });
    expect(answer.body.groups).toEqual([{ group: 'citizen', seats: 9 }]);
  });

  it('is no more when the table is closed or archived', async () => {
    await moveTo(server, table, 'closed');
    expect((await change({ version: 2, groups: [] })).body.code).toBe('not-allowed');
  });
});

describe('archiving', () => {
  it('keeps the table readable for its people and lets nobody write or come in', async () => {
    const person = await table.join('participant', 'citizen');
    const token = await table.invite('observer');
    expect((await person.post(`/workspaces/${table.id}/archive`, { version: 1 })).body.code).toBe(
      'not-allowed',
    );
    expect((await table.facilitator.post(`/workspaces/${table.id}/archive`, { version: 7 })).body.code).toBe(
      'stale-version',
    );

    const answer = await table.facilitator.post(`/workspaces/${table.id}/archive`, { version: 1 });

    expect(answer.status).toBe(204);
    expect((await person.get(`/workspaces/by-slug/${table.slug}`)).body.isArchived).toBe(true);
    expect((await person.get('/me')).body.workspaces[0].isArchived).toBe(true);
    expect((await change({ version: 2, title: 'Toch nog' })).body.code).toBe('not-allowed');
    expect((await server.browser().enter(token, { displayName: 'Laat' })).body.code).toBe('workspace-closed');
    const again = await table.facilitator.post(`/workspaces/${table.id}/archive`, { version: 2 });
    expect(again.body.code).toBe('not-allowed');
  });
});

describe('the record', () => {
  it('P35 has one line per decision, with names of today and none in the log itself', async () => {
    const person = await table.join('participant', 'citizen');
    await person.patch('/me', { displayName: 'Yusuf' });
    await change({ version: 1, title: 'Anders' });

    const lines = (await person.get(`/workspaces/${table.id}/events`)).body;

    expect(lines.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['workspace.changed', 'Noor'],
      ['seat.joined', 'Yusuf'],
      ['invitation.created', 'Noor'],
      ['workspace.created', 'Noor'],
    ]);
    expect(lines[1].details).toMatchObject({ role: 'participant', group: 'citizen', withHelp: false });
    let log = '';
    for await (const event of server.deps.storage.events.all()) log += JSON.stringify(event);
    expect(log).toContain('seat.joined');
    expect(log).not.toMatch(/Noor|Yusuf|Te veel brieven|Anders/);
  });
});

describe('a card of a table', () => {
  it('shows a few people, of each group the first, and nobody who was removed', async () => {
    const gone = await table.join('participant', 'entrepreneur');
    const samira = await table.join('participant', 'citizen');
    await table.join('participant', 'citizen');
    await table.join('participant', 'ministry');
    await table.facilitator.delete(`/workspaces/${table.id}/people/${gone.personId}`);

    const [card] = (await samira.get('/me')).body.workspaces;

    const groups = card.faces.map(({ group }: { group?: string }) => group);
    expect(groups).toEqual(['citizen', 'ministry', undefined, 'citizen']);
    expect(Object.keys(card.faces[0])).toEqual(['displayName', 'group']);
    const stranger = server.browser();
    expect((await stranger.get('/me')).status).toBe(401);
  });
});

describe('the gates', () => {
  it('are told to everyone with a seat', async () => {
    const person = await table.join('observer');
    const answer = await person.get(`/workspaces/${table.id}/gates`);
    expect(answer.status).toBe(200);
    expect(answer.body.gates.map(({ code }: { code: string }) => code)).toContain('PREP_OCCASION');
  });
});
