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
import { goBackPhase } from './goBackPhase.ts';
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

describe('going back', () => {
  it('pitfall 7: going on, back and on again keeps every word and every version', async () => {
    const table = await storeTable(storage, { phase: 'define', furthestPhase: 'consent' });
    await write(table, 'Samira', 'who', 'Mensen met schulden.');
    const { id: workspaceId } = table.workspace;
    const problem = await documents.read(documentId(workspaceId, 'problem'));
    const before = Y.encodeStateAsUpdate(problem.doc);
    const personId = table.personId('Noor');

    const back = { workspaceId, personId, version: 1, to: 'explore', reason: REASON } as const;
    await expect(goBackPhase(deps, back)).resolves.toMatchObject({ ok: true, isConsentVoid: false });
    expect(await current(table)).toMatchObject({ phase: 'explore', furthestPhase: 'consent', version: 2 });

    // The stories of `explore` come later, so its hard gates hold; the way on is walked from `prepare`.
    const stored = await current(table);
    if (!stored) throw new Error('the table is gone');
    const again = { ...stored, ...ENDS, version: 3, phase: 'prepare' } as const;
    await storage.records.commit([{ kind: 'workspace', value: again }], []);
    await expect(goOn(table, 'Noor', 3)).resolves.toMatchObject({ ok: true });

    expect(await current(table)).toMatchObject({ phase: 'explore', furthestPhase: 'consent', version: 4 });
    expect(Y.encodeStateAsUpdate(problem.doc)).toEqual(before);
    const snapshots = await storage.records.listByWorkspace('snapshot', workspaceId);
    expect(
      snapshots
        .filter(({ document }) => document === 'problem')
        .map(({ number }) => number)
        .toSorted((one, other) => one - other),
    ).toEqual([1, 2]);
    expect(await storage.records.listByWorkspace('seat', workspaceId)).toHaveLength(8);
  });

  it('voids consent, and writes the reason in the record', async () => {
    const table = await storeTable(storage, { phase: 'consent', furthestPhase: 'consent' });
    const command = {
      workspaceId: table.workspace.id,
      personId: table.personId('Noor'),
      version: 1,
      to: 'define',
      reason: REASON,
    } as const;

    await expect(goBackPhase(deps, command)).resolves.toMatchObject({ ok: true, isConsentVoid: true });

    expect(await eventsOf(table)).toMatchObject([
      {
        action: 'phase.back',
        result: 'done',
        details: { from: 'consent', to: 'define', reason: REASON, isConsentVoid: true },
      },
    ]);
  });

  it('asks for a reason and for a phase that one may go back to, and records the refusal', async () => {
    const table = await storeTable(storage, { phase: 'define', furthestPhase: 'define' });
    const { id: workspaceId } = table.workspace;
    const personId = table.personId('Noor');

    const short = { workspaceId, personId, version: 1, to: 'explore', reason: 'zomaar' } as const;
    await expect(goBackPhase(deps, short)).resolves.toEqual({ ok: false, unmet: ['BACK_REASON'] });
    const forward = { workspaceId, personId, version: 1, to: 'choose', reason: REASON } as const;
    await expect(goBackPhase(deps, forward)).resolves.toEqual({ ok: false, unmet: ['BACK_TO'] });
    expect(await current(table)).toMatchObject({ phase: 'define', version: 1 });
    expect((await eventsOf(table)).map(({ result }) => result)).toEqual(['refused', 'refused']);
  });

  it('P32 is not for a participant', async () => {
    const table = await storeTable(storage, { phase: 'define', furthestPhase: 'define' });
    const command = {
      workspaceId: table.workspace.id,
      personId: table.personId('Samira'),
      version: 1,
      to: 'explore',
      reason: REASON,
    } as const;
    await expect(goBackPhase(deps, command)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
