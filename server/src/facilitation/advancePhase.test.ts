import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { advancePhase } from './advancePhase.ts';
import { viewGates } from './gatesView.ts';
import { ENDS, PhasesBench, REASON } from './phases.testkit.ts';
import { storeTable } from './table.testkit.ts';

let bench: PhasesBench;

beforeEach(async () => {
  bench = await PhasesBench.open();
});
afterEach(() => bench.close());

describe('going on', () => {
  it('opens the next phase, raises the permission epoch, and tells everyone', async () => {
    const table = await storeTable(bench.storage, ENDS);
    const told: unknown[] = [];
    bench.storage.bus.subscribe('phase.changed', (message) => told.push(message));
    bench.storage.bus.subscribe('access.changed', (message) => told.push(message));
    const workspaceId = table.workspace.id;

    await expect(bench.goOn(table, 'Noor', 1)).resolves.toMatchObject({ ok: true, overruled: [] });

    expect(await bench.current(table)).toMatchObject({
      phase: 'explore',
      furthestPhase: 'explore',
      version: 2,
      permissionEpoch: 2,
    });
    expect(told).toEqual([{ workspaceId }, { workspaceId, phase: 'explore', version: 2, by: 'Noor' }]);
    expect(await bench.eventsOf(table)).toMatchObject([
      { action: 'phase.advance', result: 'done', details: { from: 'prepare', to: 'explore' } },
    ]);
  });

  it('[PREP_END] gives way to a written reason, and records that it did', async () => {
    const table = await storeTable(bench.storage);

    const refused = await bench.goOn(table, 'Noor', 1, 'te kort');
    expect(refused).toMatchObject({ ok: false, unmet: expect.arrayContaining(['PREP_END']) });
    expect(await bench.current(table)).toMatchObject({ phase: 'prepare', version: 1 });

    await expect(bench.goOn(table, 'Noor', 1, REASON)).resolves.toMatchObject({
      ok: true,
      overruled: ['PREP_END'],
    });
    expect(await bench.eventsOf(table)).toMatchObject([
      { result: 'done', details: { overruled: ['PREP_END'], reason: REASON } },
      { result: 'refused', details: { code: 'gate-unmet', unmet: ['PREP_END'] } },
    ]);
  });

  it('[EXP_EXPERIENCE] holds the phase against any reason, and says so in two languages with a link', async () => {
    const table = await storeTable(bench.storage, { phase: 'explore', furthestPhase: 'explore' });

    const answer = await bench.goOn(table, 'Noor', 1, REASON);

    if (answer.ok) throw new Error('the phase should have been held');
    expect(answer.gates).toContainEqual({
      code: 'EXP_EXPERIENCE',
      level: 'hard',
      isMet: false,
      message: {
        nl: 'Verzamel eerst minstens twee ervaringen. Eén van een inwoner of ondernemer.',
        en: 'First collect at least two experiences. One from a citizen or entrepreneur.',
      },
      link: 'experiences',
      missing: ['2', 'outside'],
    });
    expect(await bench.current(table)).toMatchObject({ phase: 'explore', version: 1 });
  });

  it('P11 keeps a version of every document at every change of phase', async () => {
    const table = await storeTable(bench.storage, ENDS);
    await bench.write(table, 'Samira', 'who', 'Mensen met schulden.');
    await bench.goOn(table, 'Noor', 1);

    const snapshots = await bench.storage.records.listByWorkspace('snapshot', table.workspace.id);
    expect(snapshots.map(({ document, number, reason }) => `${document} ${number} ${reason}`).sort()).toEqual(
      ['data-why 1 phase-change', 'fundamentals 1 phase-change', 'problem 1 phase-change'],
    );
    const restored = new Y.Doc();
    const state = snapshots.find(({ document }) => document === 'problem')?.state ?? '';
    Y.applyUpdate(restored, Buffer.from(state, 'base64'));
    expect(restored.getXmlFragment('who').toString()).toBe('<paragraph>Mensen met schulden.</paragraph>');
  });

  it.each(['Hendrik', 'Samira', 'Els', 'Sanne'] as const)(
    'P32 is not for %s, and the attempt is recorded',
    async (name) => {
      const table = await storeTable(bench.storage, ENDS);

      await expect(bench.goOn(table, name, 1, REASON)).rejects.toMatchObject({ code: 'not-allowed' });

      expect(await bench.current(table)).toMatchObject({ phase: 'prepare', version: 1 });
      expect(await bench.eventsOf(table)).toMatchObject([
        {
          action: 'phase.advance',
          result: 'refused',
          actor: table.personId(name),
          details: { code: 'not-allowed' },
        },
      ]);
    },
  );

  it('says "not found" to somebody from another table', async () => {
    const table = await storeTable(bench.storage, ENDS);
    const other = await storeTable(bench.storage, ENDS);
    const command = {
      workspaceId: table.workspace.id,
      personId: other.personId('Noor'),
      version: 1,
      reason: '',
    };
    await expect(advancePhase(bench.deps, command)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[PREP_ROLES] asks the gates once more with the change itself: what is taken away meanwhile holds the table', async () => {
    const table = await storeTable(bench.storage, ENDS);
    const { records } = bench.storage;
    const seats = await records.listByWorkspace('seat', table.workspace.id);
    const left = seats
      .filter(({ role }) => role === 'sponsor')
      .map((seat) => ({ ...seat, version: seat.version + 1, status: 'removed' }) as const);
    const commit = records.commit.bind(records);
    vi.spyOn(records, 'commit').mockImplementationOnce(async (...move) => {
      await commit(
        left.map((value) => ({ kind: 'seat', value })),
        [],
      );
      return commit(...move);
    });

    await expect(bench.goOn(table, 'Noor', 1)).resolves.toMatchObject({ ok: false, unmet: ['PREP_ROLES'] });

    expect(await bench.current(table)).toMatchObject({ phase: 'prepare', version: 1 });
  });

  it('lets one of two facilitators through when both ask at once', async () => {
    const table = await storeTable(bench.storage, ENDS);
    const answers = await Promise.allSettled([bench.goOn(table, 'Noor', 1), bench.goOn(table, 'Noor', 1)]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'stale-version' }) }),
    );
    expect(await bench.current(table)).toMatchObject({ phase: 'explore', version: 2 });
    await expect(bench.goOn(table, 'Noor', 1)).rejects.toMatchObject({ code: 'stale-version' });
  });
});

describe('the facts behind the gates', () => {
  it('[DEF_SECTIONS] counts what stands in the document, and names the sections to fill', async () => {
    const table = await storeTable(bench.storage, { phase: 'define', furthestPhase: 'define' });
    await bench.write(
      table,
      'Samira',
      'oneSentence',
      'Voor mensen met schulden is het moeilijk om te zien wat eerst moet.',
    );
    await bench.write(table, 'Karin', 'who', 'Gezinnen.');

    const { gates, from, to } = await viewGates(bench.deps, table.workspace.id, table.personId('Sanne'));

    expect({ from, to }).toEqual({ from: 'define', to: 'consent' });
    const gate = gates.find(({ code }) => code === 'DEF_SECTIONS');
    expect(gate).toMatchObject({ isMet: false, link: 'problem#who' });
    expect(gate?.missing).not.toContain('oneSentence');
    expect(gate?.missing).toContain('who');
  });

  it('[FUN_TOGETHER] knows which groups wrote an answer by whose words stand in it', async () => {
    const table = await storeTable(bench.storage, { phase: 'fundamentals', furthestPhase: 'fundamentals' });
    for (const key of ['F1', 'F2', 'F3', 'F4']) {
      await bench.write(table, 'Samira', key, 'Iemand die naast je komt zitten als het even niet lukt.');
      await bench.write(table, key === 'F2' ? 'Dirk' : 'Karin', key, 'Geen stapel post, maar een mens.');
    }

    const { gates } = await viewGates(bench.deps, table.workspace.id, table.personId('Noor'));

    expect(gates.find(({ code }) => code === 'FUN_TOGETHER')).toMatchObject({
      isMet: false,
      missing: ['F2'],
    });
    expect(gates.find(({ code }) => code === 'FUN_CORE')).toMatchObject({ isMet: true });
    expect(gates.find(({ code }) => code === 'FUN_LINKED')).toMatchObject({ isMet: false, level: 'hard' });
  });
});
