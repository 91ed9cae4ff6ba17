import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsentTable, DAY } from './consent.testkit.ts';

let table: ConsentTable;
beforeEach(async () => {
  table = await ConsentTable.open();
});
afterEach(() => table.server.stop());

describe('the way of a round', () => {
  it('[CON_CLOSED] freezes text, seats and terms, and holds the phase until it is closed', async () => {
    await table.objected();
    const { text, terms, stages, daysLeft } = await table.round(table.sanne);
    expect(text).toMatchObject({ version: 2, hash: expect.stringMatching(/^[a-f0-9]{64}$/) });
    expect(text.sections.find(({ section }) => section === 'size')?.blocks).toEqual([
      { kind: 'words', text: 'Ongeveer 2.400 huishoudens.' },
    ]);
    expect(terms).toMatchObject({ timeZone: 'Europe/Amsterdam', consentDays: 7, quorum: 0.5 });
    expect([stages[0]?.lastDay, daysLeft]).toEqual(['2026-11-30', 7]);
    expect(await table.goOn()).toEqual(['CON_CLOSED', 'CON_OUTCOME']);
  });

  it('[CON_OUTCOME] capability 5: goes through repair once, closes with concerns, names who is below quorum, and opens the phase', async () => {
    await table.repaired();
    const { changes, repair, repairedVersion } = await table.round(table.sanne);
    expect(repair?.sections.map(({ section, groups }) => [section, groups])).toEqual([
      ['causes', ['citizen']],
    ]);
    expect(repairedVersion).toBe(3);
    expect(changes).toEqual([
      {
        section: 'causes',
        before: { section: 'causes', blocks: [{ kind: 'words', text: 'Veel mensen openen hun post niet.' }] },
        after: {
          section: 'causes',
          blocks: [{ kind: 'words', text: 'Post blijft liggen door angst en schaamte.' }],
        },
      },
    ]);
    await table.recheck(table.dirk, { kind: 'withdrawn', text: 'Nu klopt het. Zo is het ook bij mij.' });
    await table.endStage();
    const { closing, objections } = await table.round(table.samira);
    expect(closing).toMatchObject({ outcome: 'consentWithConcerns', missingGroups: ['ministry'] });
    expect(objections).toMatchObject([
      { result: 'withdrawn', resultText: 'Nu klopt het. Zo is het ook bij mij.' },
    ]);
    expect(await table.goOn()).toEqual([]);
  });

  it('may be extended once, and only while a group is below quorum', async () => {
    await table.begin();
    expect((await table.post(table.noor, '/extend', { stages: 1 })).body).toEqual({ ok: true });
    const { stages } = await table.round(table.noor);
    expect(stages.map(({ name, lastDay }) => [name, lastDay])).toEqual([
      ['open', '2026-11-30'],
      ['extended', '2026-12-03'],
    ]);
    const again = await table.post(table.noor, '/extend', { stages: 2 });
    expect(again.body).toMatchObject({ ok: false, refusal: 'ALREADY_EXTENDED' });
  });

  it.each([true, false])('tells that it ends soon, at an archived table (%s) nobody', async (isArchived) => {
    await table.begin();
    const path = `/workspaces/${table.table.id}`;
    const { version } = (await table.noor.get(`/workspaces/by-slug/${table.table.slug}`)).body;
    if (isArchived) expect((await table.noor.post(`${path}/archive`, { version })).status).toBe(204);
    table.server.wait(6 * DAY);
    await table.server.app.notifications.catchUp();
    const inboxes = await table.server.deps.storage.records.list('inbox');
    const told = inboxes.flatMap(({ items }) => items).some(({ kind }) => kind === 'roundEndsSoon');
    expect(told).toBe(!isArchived);
  });

  it('reminds at most twice, and by the number that was seen', async () => {
    await table.begin();
    expect((await table.post(table.noor, '/remind', { sent: 0 })).body).toEqual({ ok: true });
    expect((await table.post(table.noor, '/remind', { sent: 0 })).status).toBe(409);
    expect((await table.round(table.samira)).mine.remindedAt).toBeDefined();
    await table.answer(table.samira, { kind: 'consent' });
    expect((await table.round(table.samira)).mine.remindedAt).toBeUndefined();
    await table.post(table.noor, '/remind', { sent: 1 });
    const third = await table.post(table.noor, '/remind', { sent: 2 });
    expect(third.body).toMatchObject({ ok: false, refusal: 'REMINDERS_USED' });
  });

  it('[CON_OUTSIDE] goes back to define by itself when no group from outside responded enough', async () => {
    await table.begin();
    await table.answer(table.karin, { kind: 'consent' });
    const movedBy: string[] = [];
    table.server.deps.storage.bus.subscribe('phase.changed', ({ by }) => void movedBy.push(by));
    await table.endStage();
    expect((await table.workspace()).phase).toBe('define');
    expect(movedBy).toEqual(['']);
    const { closing, isVoid } = await table.round(table.noor);
    expect([closing?.outcome, isVoid]).toEqual(['noQuorum', true]);
    expect(await table.facts()).toBeUndefined();
    const lines = (await table.noor.get(`/workspaces/${table.table.id}/events`)).body.slice(0, 2);
    expect(lines).toMatchObject([
      { action: 'phase.back', details: { why: 'noQuorum', to: 'define' } },
      { action: 'consent.closed', details: { outcome: 'noQuorum' } },
    ]);
    expect(lines.map(({ by }: { by?: string }) => by)).toEqual([undefined, undefined]);
  });

  it('a second round takes another text, also after going back', async () => {
    await table.objected();
    await table.goBack();
    expect((await table.round(table.samira)).isVoid).toBe(true);
    expect((await table.record()).round.answers).toHaveLength(3);
    await returnToConsent();
    const { prepared, mayOpen } = await table.view(table.noor);
    expect([prepared?.refusal, prepared?.number, mayOpen]).toEqual(['SAME_TEXT', 2, false]);
    const body = { textHash: prepared?.text.hash ?? '', number: 2 };
    expect((await table.noor.post(table.at('/open'), body)).status).toBe(403);

    await table.write('causes', 'Post blijft liggen door angst en schaamte.');
    await table.begin();
    expect(await table.round(table.noor)).toMatchObject({ number: 2, text: { version: 3 }, isVoid: false });
    const { rounds } = await table.view(table.samira);
    expect(rounds.map(({ number, isVoid }) => [number, isVoid])).toEqual([
      [1, true],
      [2, false],
    ]);
    const first = await table.samira.get(table.at(`/rounds/${rounds[0]?.id}`));
    expect(first.body).toMatchObject({ number: 1, isVoid: true, objections: [], concerns: [] });
  });
});

async function returnToConsent(): Promise<void> {
  const workspace = await table.workspace();
  const value = { ...workspace, version: workspace.version + 1, phase: 'consent' } as const;
  await table.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}

describe('the time zone of a table', () => {
  it('is in Amsterdam unless the table says otherwise, and a name that is none is refused', async () => {
    const { administrator } = table.table;
    const wish = { title: 'Nog een tafel', occasion: 'Om dagen te tellen.', groups: [] };
    const none = await administrator.post('/workspaces', { ...wish, timeZone: 'Mars/Basis' });
    expect([none.status, none.body.errors]).toEqual([422, [{ path: 'timeZone', message: 'time-zone' }]]);

    const made = await administrator.post('/workspaces', wish);
    expect(made.body.timeZone).toBe('Europe/Amsterdam');
    const { id, version } = made.body;
    const changed = await administrator.patch(`/workspaces/${id}`, { version, timeZone: 'America/Curacao' });
    expect(changed.body.timeZone).toBe('America/Curacao');
    const wrong = await administrator.patch(`/workspaces/${id}`, {
      version: version + 1,
      timeZone: 'Nergens',
    });
    expect(wrong.status).toBe(422);
  });

  it('decides which moment is the last of a round', async () => {
    const workspace = await table.workspace();
    const value = { ...workspace, version: workspace.version + 1, timeZone: 'Pacific/Auckland' };
    await table.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await table.begin();
    const { stages, terms } = await table.round(table.samira);
    expect(terms.timeZone).toBe('Pacific/Auckland');
    expect(stages[0]?.lastDay).toBe('2026-11-30');
    expect(new Date(stages[0]?.until ?? 0).toISOString()).toBe('2026-11-30T11:00:00.000Z');
  });
});

describe('a table that shows answers at once', () => {
  it('shows them, and their counts, while the round runs', async () => {
    const workspace = await table.workspace();
    const settings = { ...workspace.settings, answersHiddenUntilClose: false };
    const value = { ...workspace, version: workspace.version + 1, settings };
    await table.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await table.objected();
    const { objections, concerns, groups } = await table.round(table.sanne);
    expect([objections.length, concerns.length]).toEqual([1, 1]);
    expect(groups[0]?.first).toEqual({ consent: 1, concern: 0, objection: 1, noResponse: 0 });
  });
});
