import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { goBackPhase } from './goBackPhase.ts';
import { ENDS, PhasesBench, REASON } from './phases.testkit.ts';
import { storeTable } from './table.testkit.ts';

let bench: PhasesBench;

beforeEach(async () => {
  bench = await PhasesBench.open();
});
afterEach(() => bench.close());

describe('going back', () => {
  it('pitfall 7: going on, back and on again keeps every word and every version', async () => {
    const table = await storeTable(bench.storage, { phase: 'define', furthestPhase: 'consent' });
    await bench.write(table, 'Samira', 'who', 'Mensen met schulden.');
    const { id: workspaceId } = table.workspace;
    const problem = await bench.documents.read(documentId(workspaceId, 'problem'));
    const before = Y.encodeStateAsUpdate(problem.doc);
    const personId = table.personId('Noor');

    const back = { workspaceId, personId, version: 1, to: 'explore', reason: REASON } as const;
    await expect(goBackPhase(bench.deps, back)).resolves.toMatchObject({ ok: true, isConsentVoid: false });
    expect(await bench.current(table)).toMatchObject({
      phase: 'explore',
      furthestPhase: 'consent',
      version: 2,
    });

    // The stories of `explore` come later, so its hard gates hold; the way on is walked from `prepare`.
    const stored = await bench.current(table);
    if (!stored) throw new Error('the table is gone');
    const again = { ...stored, ...ENDS, version: 3, phase: 'prepare' } as const;
    await bench.storage.records.commit([{ kind: 'workspace', value: again }], []);
    await expect(bench.goOn(table, 'Noor', 3)).resolves.toMatchObject({ ok: true });

    expect(await bench.current(table)).toMatchObject({
      phase: 'explore',
      furthestPhase: 'consent',
      version: 4,
    });
    expect(Y.encodeStateAsUpdate(problem.doc)).toEqual(before);
    const snapshots = await bench.storage.records.listByWorkspace('snapshot', workspaceId);
    expect(
      snapshots
        .filter(({ document }) => document === 'problem')
        .map(({ number }) => number)
        .toSorted((one, other) => one - other),
    ).toEqual([1, 2]);
    expect(await bench.storage.records.listByWorkspace('seat', workspaceId)).toHaveLength(8);
  });

  it('voids consent, and writes the reason in the record', async () => {
    const table = await storeTable(bench.storage, { phase: 'consent', furthestPhase: 'consent' });
    const command = {
      workspaceId: table.workspace.id,
      personId: table.personId('Noor'),
      version: 1,
      to: 'define',
      reason: REASON,
    } as const;

    await expect(goBackPhase(bench.deps, command)).resolves.toMatchObject({ ok: true, isConsentVoid: true });

    expect(await bench.eventsOf(table)).toMatchObject([
      {
        action: 'phase.back',
        result: 'done',
        details: { from: 'consent', to: 'define', reason: REASON, isConsentVoid: true },
      },
    ]);
  });

  it('asks for a reason and for a phase that one may go back to, and records the refusal', async () => {
    const table = await storeTable(bench.storage, { phase: 'define', furthestPhase: 'define' });
    const { id: workspaceId } = table.workspace;
    const personId = table.personId('Noor');

    const short = { workspaceId, personId, version: 1, to: 'explore', reason: 'zomaar' } as const;
    await expect(goBackPhase(bench.deps, short)).resolves.toEqual({ ok: false, unmet: ['BACK_REASON'] });
    const forward = { workspaceId, personId, version: 1, to: 'choose', reason: REASON } as const;
    await expect(goBackPhase(bench.deps, forward)).resolves.toEqual({ ok: false, unmet: ['BACK_TO'] });
    expect(await bench.current(table)).toMatchObject({ phase: 'define', version: 1 });
    expect((await bench.eventsOf(table)).map(({ result }) => result)).toEqual(['refused', 'refused']);
  });

  it('P32 is not for a participant', async () => {
    const table = await storeTable(bench.storage, { phase: 'define', furthestPhase: 'define' });
    const command = {
      workspaceId: table.workspace.id,
      personId: table.personId('Samira'),
      version: 1,
      to: 'explore',
      reason: REASON,
    } as const;
    await expect(goBackPhase(bench.deps, command)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
