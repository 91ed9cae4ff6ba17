import { WorkspaceId } from '@opgave/shared/ids';
import type { Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REASON, StatementsTable, TEXT } from './statements.testkit.ts';
import { moveTo } from './testServer.ts';

let bench: StatementsTable;

beforeEach(async () => {
  bench = await StatementsTable.open();
});
afterEach(() => bench.server.stop());

describe('a statement', () => {
  it('is one sentence, placed in the name of its author for everyone to see', async () => {
    const answer = await bench.place(bench.samira, `  ${TEXT}\u202E `);

    expect(answer.status).toBe(201);
    const observer = await bench.table.join('observer');
    expect(await bench.only(observer)).toMatchObject({
      id: answer.body.id,
      text: TEXT,
      by: { name: 'Een participant', group: 'citizen' },
      isMine: false,
      phase: 'explore',
      mine: { version: 0 },
      figures: [],
      labels: ['open'],
    });
    expect((await bench.only(bench.samira)).isMine).toBe(true);
  });

  it.each([
    ['', 'Too small'],
    ['a'.repeat(141), 'Too big'],
    ['Brieven zijn moeilijk. Niemand belt terug.', 'one-sentence'],
  ])('is refused as %j, and says which field', async (text, message) => {
    const answer = await bench.place(bench.samira, text);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('text');
    expect(answer.body.errors[0].message).toContain(message);
    expect(await bench.seen(bench.samira)).toEqual([]);
  });

  it('takes nothing beside its text', async () => {
    expect(
      (await bench.samira.post(bench.at(), { text: TEXT, author: bench.table.facilitator.personId })).status,
    ).toBe(422);
  });

  it('may name a number with a dot, or an abbreviation', async () => {
    expect((await bench.place(bench.samira, 'Een boete van 2.400 euro komt o.a. bij gezinnen.')).status).toBe(
      201,
    );
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
      const id = await bench.placed();
      const others = {
        commenter: await bench.table.join('commenter', 'agency'),
        observer: await bench.table.join('observer'),
        sponsor: await bench.table.join('sponsor'),
        facilitator: bench.table.facilitator,
      };
      await moveTo(bench.server, bench.table, phase);

      const read = await bench.samira.get(bench.at());
      expect(read.status).toBe(reads ? 200 : 403);
      expect((await bench.place(bench.samira, 'Elke dienst kijkt vooral naar zichzelf.')).status).toBe(
        writes ? 201 : 403,
      );
      expect((await bench.vote(bench.samira, id, 'agree')).status).toBe(writes ? 204 : 403);
      for (const person of Object.values(others)) {
        expect((await person.get(bench.at())).status).toBe(reads ? 200 : 403);
        expect((await bench.place(person)).body.code).toBe('not-allowed');
        expect((await bench.vote(person, id, 'agree')).body.code).toBe('not-allowed');
      }
      const hiding = await bench.table.facilitator.post(bench.at(`/${id}/hide`), {
        version: 1,
        reason: REASON,
      });
      expect(hiding.status).toBe(reads && phase !== 'closed' ? 204 : 403);
    },
  );

  it('lets a commenter react, and never place, where open voting is on', async () => {
    const els = await bench.table.join('commenter', 'agency');
    const id = await bench.placed();
    const workspace = await bench.server.deps.storage.records.get('workspace', bench.table.id);
    if (!workspace) throw new Error('no workspace');
    const settings = { ...workspace.settings, openVoting: true };
    const value = { ...workspace, version: workspace.version + 1, settings };
    await bench.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);

    expect((await bench.vote(els, id, 'disagree')).status).toBe(204);
    expect((await bench.place(els)).body.code).toBe('not-allowed');
    expect((await bench.only(bench.samira)).figures).toEqual([
      { kind: 'group', group: 'agency', agree: 0, disagree: 1, pass: 0 },
    ]);
  });

  it('answers somebody from another table, and an odd id, alike', async () => {
    const id = await bench.placed();
    const second = await bench.table.administrator.post('/workspaces', {
      title: 'Twee',
      occasion: '',
      groups: [],
    });
    const elsewhere = `/workspaces/${second.body.id}/statements/${id}/hide`;
    const input = { version: 1, reason: REASON };
    await moveTo(bench.server, { ...bench.table, id: WorkspaceId.parse(second.body.id) }, 'explore');
    expect((await bench.table.administrator.post(elsewhere, input)).body.code).toBe('not-found');
    expect((await bench.vote(bench.samira, 'abcdefghijklmnopqrst', 'agree')).body.code).toBe('not-found');
    expect((await bench.vote(bench.samira, '..%2f..', 'agree')).body.code).toBe('not-found');
    expect((await bench.server.browser().get(bench.at())).body.code).toBe('not-signed-in');
  });
});

describe('a reaction', () => {
  it('is one per person: given, changed, and taken back', async () => {
    const id = await bench.placed();
    await bench.vote(bench.samira, id, 'agree');
    expect(await bench.only(bench.samira)).toMatchObject({
      mine: { version: 1, reaction: 'agree' },
      total: { agree: 1, disagree: 0, pass: 0 },
    });
    expect((await bench.vote(bench.samira, id, 'disagree', 1)).status).toBe(204);
    expect(await bench.only(bench.samira)).toMatchObject({
      mine: { version: 2, reaction: 'disagree' },
      total: { agree: 0, disagree: 1, pass: 0 },
    });
    expect((await bench.vote(bench.samira, id, null, 2)).status).toBe(204);
    const after = await bench.only(bench.samira);
    expect(after.mine).toEqual({ version: 3 });
    expect(after.figures).toEqual([]);
    expect(await bench.server.deps.storage.records.listByWorkspace('vote', bench.table.id)).toHaveLength(1);
  });

  it('from two tabs at once counts once, and the second hears that it was late', async () => {
    const id = await bench.placed();
    const answers = await Promise.all([
      bench.vote(bench.samira, id, 'agree'),
      bench.vote(bench.samira, id, 'disagree'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]));
    expect((await bench.vote(bench.samira, id, 'pass')).body.code).toBe('stale-version');
    const { total } = await bench.only(bench.samira);
    expect(total.agree + total.disagree + total.pass).toBe(1);
  });

  it('is refused when it is none of the three', async () => {
    const id = await bench.placed();
    for (const reaction of ['maybe', '', undefined]) {
      expect((await bench.samira.post(bench.at(`/${id}/vote`), { version: 0, reaction })).status).toBe(422);
    }
  });

  it('capability 23: is told as numbers per group and never as who gave it', async () => {
    const id = await bench.placed();
    const [dirk, karin] = [
      await bench.table.join('participant', 'citizen'),
      await bench.table.join('participant', 'agency'),
    ];
    await bench.vote(bench.samira, id, 'agree');
    await bench.vote(dirk, id, 'disagree');
    await bench.vote(karin, id, 'pass');

    for (const person of [karin, bench.table.facilitator]) {
      const { text } = await person.get(bench.at());
      for (const { personId } of [bench.samira, dirk]) expect(text).not.toContain(personId);
    }
    expect((await bench.only(karin)).figures).toEqual([
      { kind: 'group', group: 'citizen', agree: 1, disagree: 1, pass: 0 },
      { kind: 'group', group: 'agency', agree: 0, disagree: 0, pass: 1 },
    ]);
    const events = await bench.table.facilitator.get(`/workspaces/${bench.table.id}/events`);
    expect(events.text).not.toContain('vote.cast');
    const log = await bench.server.deps.storage.events.listByWorkspace(bench.table.id, 100);
    const votes = log.filter(({ action }) => action === 'vote.cast');
    expect(votes.map(({ details }) => details)).toEqual([{}, {}, {}]);
    expect(JSON.stringify(log)).not.toContain(TEXT);
  });

  it('[STA_SMALL] of a small group is shown with its side where the talk is closed', async () => {
    const id = await bench.placed();
    const karin = await bench.table.join('participant', 'agency');
    const workspace = await bench.server.deps.storage.records.get('workspace', bench.table.id);
    if (!workspace) throw new Error('no workspace');
    const value = { ...workspace, version: workspace.version + 1, opennessMode: 'ruleOfTheHouse' } as const;
    await bench.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await bench.vote(bench.samira, id, 'agree');
    await bench.vote(karin, id, 'disagree');
    expect((await bench.only(bench.samira)).figures).toEqual([
      { kind: 'side', side: 'outside', groups: ['citizen'], agree: 1, disagree: 0, pass: 0 },
      { kind: 'side', side: 'inside', groups: ['agency'], agree: 0, disagree: 1, pass: 0 },
    ]);
  });

  it('is told at once on the bus, and follows its giver to another group', async () => {
    const told: unknown[] = [];
    bench.server.deps.storage.bus.subscribe('statements.changed', (message) => told.push(message));
    const id = await bench.placed();
    await bench.vote(bench.samira, id, 'agree');
    expect(told).toEqual([{ workspaceId: bench.table.id }, { workspaceId: bench.table.id }]);

    const path = `/workspaces/${bench.table.id}/people/${bench.samira.personId}`;
    await bench.table.facilitator.patch(path, { version: 1, group: 'agency' });
    expect((await bench.only(bench.samira)).figures).toMatchObject([{ group: 'agency', agree: 1 }]);
  });
});
