import { GATES } from '@opgave/shared/method/gates';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { advancePhase } from '#facilitation/advancePhase.ts';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { storeTable } from '#facilitation/table.testkit.ts';
import type { Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { GATES_WITHOUT_ARTEFACT } from './gatesWithoutArtefact.ts';
import { SeedBench } from './seed.testkit.ts';
import { personIdOf } from './seeding.ts';
import { stepOverGates } from './stepOverGates.ts';

const LISTED: ReadonlySet<string> = new Set(GATES_WITHOUT_ARTEFACT);
const NotChecked = z.object({ notChecked: z.array(z.string()) });

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
});
afterEach(() => bench.close());

describe('stepping over', () => {
  it('is no longer needed: the list of gates that nothing can answer is empty', () => {
    expect(GATES_WITHOUT_ARTEFACT).toEqual([]);
  });

  it('names only gates of this method, and only those that the whole demo really cannot meet', async () => {
    const { workspaceId } = await bench.seed('closed');
    const events = await storage.events.listByWorkspace(workspaceId, 10_000);
    const steps = events.filter(({ action }) => action === 'phase.steppedOver');
    const notChecked = new Set(steps.flatMap(({ details }) => NotChecked.parse(details).notChecked));

    expect(GATES.filter(({ code }) => notChecked.has(code)).map(({ code }) => code)).toEqual(
      GATES.filter(({ code }) => LISTED.has(code)).map(({ code }) => code),
    );
    expect(notChecked.size).toBe(LISTED.size);
  });

  it('never passes any other gate, whatever the phase', async () => {
    const seeding = await bench.seed('define');
    const personId = personIdOf(seeding, 'p-noor');
    const workspace = await storage.records.get('workspace', seeding.workspaceId);
    const command = { workspaceId: seeding.workspaceId, personId, version: workspace?.version ?? 0 };

    await expect(stepOverGates(deps, command)).rejects.toMatchObject({
      code: 'gate-unmet',
      details: { unmet: expect.arrayContaining(['DEF_SECTIONS']) },
    });
    await expect(advancePhase(deps, { ...command, reason: '' })).resolves.toMatchObject({ ok: false });
    expect(await storage.records.get('workspace', seeding.workspaceId)).toMatchObject({ phase: 'define' });
  });

  it('is not for a workspace that is no demo, and not for a participant', async () => {
    const table = await storeTable(storage, { phase: 'explore', furthestPhase: 'explore' });
    const command = { workspaceId: table.workspace.id, personId: table.personId('Noor'), version: 1 };
    await expect(stepOverGates(deps, command)).rejects.toMatchObject({ code: 'not-allowed' });

    const demo = await storeTable(storage, { phase: 'explore', furthestPhase: 'explore', isDemo: true });
    const asked = { workspaceId: demo.workspace.id, personId: demo.personId('Samira'), version: 1 };
    await expect(stepOverGates(deps, asked)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a case of one’s own', () => {
  it('gets an observer when it has none', () => {
    const own = parseCase();
    const people = own.people.filter(({ role }) => role !== 'observer');
    expect(parseCase({ ...own, people }).people.map(({ role }) => role)).toContain('observer');
  });

  it('names everything that is wrong with it at once', () => {
    expect(() => parseCase({ people: 7 })).toThrow(/people[\s\S]*workspace|workspace[\s\S]*people/);
  });
});
