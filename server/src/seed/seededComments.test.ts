import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIMITS } from '@opgave/shared/contract/limits';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collaboration, createCollaboration } from '#collaboration/collaboration.ts';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { newId } from '#facilitation/table.testkit.ts';
import { createMetrics } from '#observability/metrics.ts';
import { listComments } from '#records/comments/listComments.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { seedDemo } from './seedDemo.ts';
import { personIdOf } from './seeding.ts';

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

async function seededAt(phase: 'define' | 'consent') {
  const seeding = await seedDemo(deps, { demoCase: parseCase(), phase, say: () => undefined });
  const noor = personIdOf(seeding, 'p-noor');
  const seen = await listComments(deps, seeding.workspaceId, noor);
  const { gates } = await viewGates(deps, seeding.workspaceId, noor);
  return { seen, gate: gates.find(({ code }) => code === 'DEF_OUTSIDE_ANSWERED') };
}

describe('the comments of the demo', () => {
  it('[DEF_OUTSIDE_ANSWERED] stand still while one from outside waits, with those from outside first', async () => {
    const { seen, gate } = await seededAt('define');
    expect(seen.map(({ by, isWaiting, replies }) => [by.name, isWaiting, replies.length])).toEqual([
      ['Loes', true, 0],
      ['Els', false, 1],
      ['Remco', false, 0],
      ['Wei', false, 1],
    ]);
    expect(seen[1]?.replies[0]?.by.name).toBe('Karin');
    expect(gate).toMatchObject({ isMet: false, missing: ['causes'] });
  });

  it('are all answered when the table has gone on', async () => {
    const { seen } = await seededAt('consent');
    expect(seen).toHaveLength(4);
    expect(seen.filter(({ isWaiting }) => isWaiting)).toEqual([]);
  });
});
