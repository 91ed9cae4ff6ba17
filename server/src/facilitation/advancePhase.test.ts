import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditEvent, Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Documents } from '#records/documents.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { advancePhase } from './advancePhase.ts';
import type { LiveDeps } from './dependencies.ts';
import { viewGates } from './gatesView.ts';
import {
  plainDocuments,
  storeTable,
  type TestTable,
  testDeps,
  type UsualName,
  writeParagraph,
} from './table.testkit.ts';

const REASON = 'De zaal was hier al helemaal over uitgepraat.';
const ENDS = { endDate: '2027-06-01' } as const;

let folder: string;
let storage: Storage;
let documents: Documents;
let deps: LiveDeps;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-phase-'));
  storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  documents = plainDocuments();
  deps = testDeps(storage, documents);
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function current({ workspace }: TestTable): Promise<Workspace | undefined> {
  return storage.records.get('workspace', workspace.id);
}

function eventsOf({ workspace }: TestTable): Promise<readonly AuditEvent[]> {
  return storage.events.listByWorkspace(workspace.id, 50);
}

function goOn(table: TestTable, name: UsualName, version: number, reason = '') {
  const { id: workspaceId } = table.workspace;
  return advancePhase(deps, { workspaceId, personId: table.personId(name), version, reason });
}

function write(table: TestTable, name: UsualName, root: string, text: string): Promise<void> {
  const document = root.startsWith('F') ? 'fundamentals' : 'problem';
  const id = documentId(table.workspace.id, document);
  return documents.change(id, table.personId(name), (doc) => writeParagraph(doc, root, text));
}

describe('going on', () => {
  it('opens the next phase, raises the permission epoch, and tells everyone', async () => {
    const table = await storeTable(storage, ENDS);
    const told: unknown[] = [];
    storage.bus.subscribe('phase.changed', (message) => told.push(message));
    storage.bus.subscribe('access.changed', (message) => told.push(message));
    const workspaceId = table.workspace.id;

    await expect(goOn(table, 'Noor', 1)).resolves.toMatchObject({ ok: true, overruled: [] });

    expect(await current(table)).toMatchObject({
      phase: 'explore',
      furthestPhase: 'explore',
      version: 2,
      permissionEpoch: 2,
    });
    expect(told).toEqual([{ workspaceId }, { workspaceId, phase: 'explore', version: 2, by: 'Noor' }]);
    expect(await eventsOf(table)).toMatchObject([
      { action: 'phase.advance', result: 'done', details: { from: 'prepare', to: 'explore' } },
    ]);
  });

  it('[PREP_END] gives way to a written reason, and records that it did', async () => {
    const table = await storeTable(storage);

    const refused = await goOn(table, 'Noor', 1, 'te kort');
    expect(refused).toMatchObject({ ok: false, unmet: expect.arrayContaining(['PREP_END']) });
    expect(await current(table)).toMatchObject({ phase: 'prepare', version: 1 });

    await expect(goOn(table, 'Noor', 1, REASON)).resolves.toMatchObject({
      ok: true,
      overruled: ['PREP_END'],
    });
    expect(await eventsOf(table)).toMatchObject([
      { result: 'done', details: { overruled: ['PREP_END'], reason: REASON } },
      { result: 'refused', details: { code: 'gate-unmet', unmet: ['PREP_END'] } },
    ]);
  });

  it('[EXP_EXPERIENCE] holds the phase against any reason, and says so in two languages with a link', async () => {
    const table = await storeTable(storage, { phase: 'explore', furthestPhase: 'explore' });

    const answer = await goOn(table, 'Noor', 1, REASON);

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
    expect(await current(table)).toMatchObject({ phase: 'explore', version: 1 });
  });

  it('P11 keeps a version of every document at every change of phase', async () => {
    const table = await storeTable(storage, ENDS);
    await write(table, 'Samira', 'who', 'Mensen met schulden.');
    await goOn(table, 'Noor', 1);

    const snapshots = await storage.records.listByWorkspace('snapshot', table.workspace.id);
    expect(snapshots.map(({ document, number, reason }) => `${document} ${number} ${reason}`).sort()).toEqual(
      ['fundamentals 1 phase-change', 'problem 1 phase-change'],
    );
    const restored = new Y.Doc();
    const state = snapshots.find(({ document }) => document === 'problem')?.state ?? '';
    Y.applyUpdate(restored, Buffer.from(state, 'base64'));
    expect(restored.getXmlFragment('who').toString()).toBe('<paragraph>Mensen met schulden.</paragraph>');
  });

  it.each(['Hendrik', 'Samira', 'Els', 'Sanne'] as const)(
    'P32 is not for %s, and the attempt is recorded',
    async (name) => {
      const table = await storeTable(storage, ENDS);

      await expect(goOn(table, name, 1, REASON)).rejects.toMatchObject({ code: 'not-allowed' });

      expect(await current(table)).toMatchObject({ phase: 'prepare', version: 1 });
      expect(await eventsOf(table)).toMatchObject([
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
    const table = await storeTable(storage, ENDS);
    const other = await storeTable(storage, ENDS);
    const command = {
      workspaceId: table.workspace.id,
      personId: other.personId('Noor'),
      version: 1,
      reason: '',
    };
    await expect(advancePhase(deps, command)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets one of two facilitators through when both ask at once', async () => {
    const table = await storeTable(storage, ENDS);
    const answers = await Promise.allSettled([goOn(table, 'Noor', 1), goOn(table, 'Noor', 1)]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'stale-version' }) }),
    );
    expect(await current(table)).toMatchObject({ phase: 'explore', version: 2 });
    await expect(goOn(table, 'Noor', 1)).rejects.toMatchObject({ code: 'stale-version' });
  });
});

describe('the facts behind the gates', () => {
  it('[DEF_SECTIONS] counts what stands in the document, and names the sections to fill', async () => {
    const table = await storeTable(storage, { phase: 'define', furthestPhase: 'define' });
    await write(
      table,
      'Samira',
      'oneSentence',
      'Voor mensen met schulden is het moeilijk om te zien wat eerst moet.',
    );
    await write(table, 'Karin', 'who', 'Gezinnen.');

    const { gates, from, to } = await viewGates(deps, table.workspace.id, table.personId('Sanne'));

    expect({ from, to }).toEqual({ from: 'define', to: 'consent' });
    const gate = gates.find(({ code }) => code === 'DEF_SECTIONS');
    expect(gate).toMatchObject({ isMet: false, link: 'problem#who' });
    expect(gate?.missing).not.toContain('oneSentence');
    expect(gate?.missing).toContain('who');
  });

  it('[FUN_TOGETHER] knows which groups wrote an answer by whose words stand in it', async () => {
    const table = await storeTable(storage, { phase: 'fundamentals', furthestPhase: 'fundamentals' });
    for (const key of ['F1', 'F2', 'F3', 'F4']) {
      await write(table, 'Samira', key, 'Iemand die naast je komt zitten als het even niet lukt.');
      await write(table, key === 'F2' ? 'Dirk' : 'Karin', key, 'Geen stapel post, maar een mens.');
    }

    const { gates } = await viewGates(deps, table.workspace.id, table.personId('Noor'));

    expect(gates.find(({ code }) => code === 'FUN_TOGETHER')).toMatchObject({
      isMet: false,
      missing: ['F2'],
    });
    expect(gates.find(({ code }) => code === 'FUN_CORE')).toMatchObject({ isMet: true });
    expect(gates.find(({ code }) => code === 'FUN_LINKED')).toMatchObject({ isMet: false, level: 'hard' });
  });
});
