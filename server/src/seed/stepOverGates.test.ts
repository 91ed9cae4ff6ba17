import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIMITS } from '@opgave/shared/contract/limits';
import { GATES } from '@opgave/shared/method/gates';
import type { Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collaboration, createCollaboration } from '#collaboration/collaboration.ts';
import { advancePhase } from '#facilitation/advancePhase.ts';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { newId, storeTable } from '#facilitation/table.testkit.ts';
import { createMetrics } from '#observability/metrics.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { GATES_WITHOUT_ARTEFACT } from './gatesWithoutArtefact.ts';
import { seedDemo } from './seedDemo.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { stepOverGates } from './stepOverGates.ts';

let folder: string;
let storage: Storage;
let collaboration: Collaboration;
let deps: FacilitationDeps;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-seed-'));
  const now = () => Date.now();
  storage = await openEmbeddedStorage({ folder, now });
  const plain = { storage, config: { limits: LIMITS, origins: [] }, now, newId, randomBytes };
  const logger = { warn: () => undefined, error: () => undefined };
  collaboration = createCollaboration({ ...plain, metrics: createMetrics(), logger });
  deps = { ...plain, documents: collaboration.documents };
});
afterEach(async () => {
  await collaboration.drain();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function seed(phase: Phase): Promise<Seeding> {
  return seedDemo(deps, { demoCase: parseCase(), phase, say: () => undefined });
}

describe('stepping over', () => {
  it('is possible for exactly these gates, and every one of them exists', () => {
    expect(GATES_WITHOUT_ARTEFACT).toEqual([
      'CHO_OPTIONS',
      'CHO_RECORD',
      'CHO_LOSS',
      'CHO_VALUES',
      'CHO_DATA',
      'CHO_EFFECT',
      'CHO_DOABLE',
      'CHO_HALFBAKED',
      'ROU_DECIDER',
      'ROU_DONE',
      'ROU_REPORT_BACK',
      'REF_COMPLETE',
      'REF_NEXT',
    ]);
    const known: readonly string[] = GATES.map(({ code }) => code);
    expect(GATES_WITHOUT_ARTEFACT.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('never passes any other gate, whatever the phase', async () => {
    const seeding = await seed('define');
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
