import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const TEXT = 'Mensen weten niet welke rekening ze eerst moeten betalen.';
const REASON = 'Deze zin noemt iemand die we allemaal kennen.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'explore');
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/statements${rest}`;
const place = (by: TestBrowser, text = TEXT) => by.post(at(), { text });
const vote = (by: TestBrowser, id: string, reaction: string | null, version = 0) =>
  by.post(at(`/${id}/vote`), { version, reaction });

async function placed(by = samira, text = TEXT): Promise<string> {
  server.wait(1_000);
  return String((await place(by, text)).body.id);
}
async function seen(by: TestBrowser): Promise<readonly StatementView[]> {
  return StatementsView.parse((await by.get(at())).body);
}
async function only(by: TestBrowser): Promise<StatementView> {
  const [first] = await seen(by);
  if (!first) throw new Error('no statement');
  return first;
}

describe('a statement', () => {
  it('is one sentence, placed in the name of its author for everyone to see', async () => {
    const answer = await place(samira, `  ${TEXT}\u202E `);

    expect(answer.status).toBe(201);
    const observer = await table.join('observer');
    expect(await only(observer)).toMatchObject({
      id: answer.body.id,
      text: TEXT,
      by: { name: 'Een participant', group: 'citizen' },
      isMine: false,
      phase: 'explore',
      mine: { version: 0 },
      figures: [],
      labels: ['open'],
    });
    expect((await only(samira)).isMine).toBe(true);
  });

  it.each([
    ['', 'Too small'],
    ['a'.repeat(141), 'Too big'],
    ['Brieven zijn moeilijk. Niemand belt terug.', 'one-sentence'],
  ])('is refused as %j, and says which field', async (text, message) => {
    const answer = await place(samira, text);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('text');
    expect(answer.body.errors[0].message).toContain(message);
    expect(await seen(samira)).toEqual([]);
  });

  it('takes nothing beside its text', async () => {
    expect((await samira.post(at(), { text: TEXT, author: table.facilitator.personId })).status).toBe(422);
  });

  it('may name a number with a dot, or an abbreviation', async () => {
    expect((await place(samira, 'Een boete van 2.400 euro komt o.a. bij gezinnen.')).status).toBe(201);
  });
});

describe('who may do what with statements', () => {
  const PHASES: readonly (readonly [Phase, { reads: boolean; writes: boolean }])[] = [
    ['prepare', { reads: false, writes: false }],
    ['explore', { reads: true, writes: true }],
    ['fundamentals', { reads: true, writes: true }],
    ['define', { reads: true, writes: true }],
    ['consent', { reads: true, writes: false }],
    ['choose', { reads: true, writes: false }],
    ['route', { reads: true, writes: false }],
    ['reflect', { reads: true, writes: true }],
    ['closed', { reads: true, writes: false }],
  ];

  it.each(PHASES)(
    'in %s follows the table of the method for every role',
    async (phase, { reads, writes }) => {
      const id = await placed();
      const others = {
        commenter: await table.join('commenter', 'agency'),
        observer: await table.join('observer'),
        sponsor: await table.join('sponsor'),
        facilitator: table.facilitator,
      };
      await moveTo(server, table, phase);

      const read = await samira.get(at());
      expect(read.status).toBe(reads ? 200 : 403);
      expect((await place(samira, 'Elke dienst kijkt vooral naar zichzelf.')).status).toBe(
        writes ? 201 : 403,
      );
      expect((await vote(samira, id, 'agree')).status).toBe(writes ? 204 : 403);
      for (const person of Object.values(others)) {
        expect((await person.get(at())).status).toBe(reads ? 200 : 403);
        expect((await place(person)).body.code).toBe('not-allowed');
        expect((await vote(person, id, 'agree')).body.code).toBe('not-allowed');
      }
      const hiding = await table.facilitator.post(at(`/${id}/hide`), { version: 1, reason: REASON });
      expect(hiding.status).toBe(reads && phase !== 'closed' ? 204 : 403);
    },
  );

  it('lets a commenter react, and never place, where open voting is on', async () => {
    const els = await table.join('commenter', 'agency');
    const id = await placed();
    const workspace = await server.deps.storage.records.get('workspace', table.id);
    if (!workspace) throw new Error('no workspace');
    const settings = { ...workspace.settings, openVoting: true };
    const value = { ...workspace, version: workspace.version + 1, settings };
    await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);

    expect((await vote(els, id, 'disagree')).status).toBe(204);
    expect((await place(els)).body.code).toBe('not-allowed');
    expect((await only(samira)).figures).toEqual([
      { kind: 'group', group: 'agency', agree: 0, disagree: 1, pass: 0 },
    ]);
  });

  it('answers somebody from another table, and an odd id, alike', async () => {
    const id = await placed();
    const second = await table.administrator.post('/workspaces', { title: 'Twee', occasion: '', groups: [] });
    const elsewhere = `/workspaces/${second.body.id}/statements/${id}/hide`;
    const input = { version: 1, reason: REASON };
    await moveTo(server, { ...table, id: WorkspaceId.parse(second.body.id) }, 'explore');
    expect((await table.administrator.post(elsewhere, input)).body.code).toBe('not-found');
    expect((await vote(samira, 'abcdefghijklmnopqrst', 'agree')).body.code).toBe('not-found');
    expect((await vote(samira, '..%2f..', 'agree')).body.code).toBe('not-found');
    expect((await server.browser().get(at())).body.code).toBe('not-signed-in');
  });
});

describe('a reaction', () => {
  it('is one per person: given, changed, and taken back', async () => {
    const id = await placed();
    await vote(samira, id, 'agree');
    expect(await only(samira)).toMatchObject({
      mine: { version: 1, reaction: 'agree' },
      total: { agree: 1, disagree: 0, pass: 0 },
    });
    expect((await vote(samira, id, 'disagree', 1)).status).toBe(204);
    expect(await only(samira)).toMatchObject({
      mine: { version: 2, reaction: 'disagree' },
      total: { agree: 0, disagree: 1, pass: 0 },
    });
    expect((await vote(samira, id, null, 2)).status).toBe(204);
    const after = await only(samira);
    expect(after.mine).toEqual({ version: 3 });
    expect(after.figures).toEqual([]);
    expect(await server.deps.storage.records.listByWorkspace('vote', table.id)).toHaveLength(1);
  });

  it('from two tabs at once counts once, and the second hears that it was late', async () => {
    const id = await placed();
    const answers = await Promise.all([vote(samira, id, 'agree'), vote(samira, id, 'disagree')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]));
    expect((await vote(samira, id, 'pass')).body.code).toBe('stale-version');
    const { total } = await only(samira);
    expect(total.agree + total.disagree + total.pass).toBe(1);
  });

  it('is refused when it is none of the three', async () => {
    const id = await placed();
    for (const reaction of ['maybe', '', undefined]) {
      expect((await samira.post(at(`/${id}/vote`), { version: 0, reaction })).status).toBe(422);
    }
  });

  it('is told as numbers per group and never as who gave it', async () => {
    const id = await placed();
    const [dirk, karin] = [
      await table.join('participant', 'citizen'),
      await table.join('participant', 'agency'),
    ];
    await vote(samira, id, 'agree');
    await vote(dirk, id, 'disagree');
    await vote(karin, id, 'pass');

    for (const person of [karin, table.facilitator]) {
      const { text } = await person.get(at());
      for (const { personId } of [samira, dirk]) expect(text).not.toContain(personId);
    }
    expect((await only(karin)).figures).toEqual([
      { kind: 'group', group: 'citizen', agree: 1, disagree: 1, pass: 0 },
      { kind: 'group', group: 'agency', agree: 0, disagree: 0, pass: 1 },
    ]);
    const events = await table.facilitator.get(`/workspaces/${table.id}/events`);
    expect(events.text).not.toContain('vote.cast');
    const log = await server.deps.storage.events.listByWorkspace(table.id, 100);
    const votes = log.filter(({ action }) => action === 'vote.cast');
    expect(votes.map(({ details }) => details)).toEqual([{}, {}, {}]);
    expect(JSON.stringify(log)).not.toContain(TEXT);
  });

  it('[STA_SMALL] of a small group is shown with its side where the talk is closed', async () => {
    const id = await placed();
    const karin = await table.join('participant', 'agency');
    const workspace = await server.deps.storage.records.get('workspace', table.id);
    if (!workspace) throw new Error('no workspace');
    const value = { ...workspace, version: workspace.version + 1, opennessMode: 'ruleOfTheHouse' } as const;
    await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await vote(samira, id, 'agree');
    await vote(karin, id, 'disagree');
    expect((await only(samira)).figures).toEqual([
      { kind: 'side', side: 'outside', groups: ['citizen'], agree: 1, disagree: 0, pass: 0 },
      { kind: 'side', side: 'inside', groups: ['agency'], agree: 0, disagree: 1, pass: 0 },
    ]);
  });

  it('is told at once on the bus, and follows its giver to another group', async () => {
    const told: unknown[] = [];
    server.deps.storage.bus.subscribe('statements.changed', (message) => told.push(message));
    const id = await placed();
    await vote(samira, id, 'agree');
    expect(told).toEqual([{ workspaceId: table.id }, { workspaceId: table.id }]);

    const path = `/workspaces/${table.id}/people/${samira.personId}`;
    await table.facilitator.patch(path, { version: 1, group: 'agency' });
    expect((await only(samira)).figures).toMatchObject([{ group: 'agency', agree: 1 }]);
  });
});
