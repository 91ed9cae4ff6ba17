import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { listComments } from '#records/comments/listComments.ts';
import { parseCase } from './demoCase.ts';
import { SeedBench } from './seed.testkit.ts';
import { seedDemo } from './seedDemo.ts';
import { personIdOf } from './seeding.ts';

let bench: SeedBench;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  deps = bench.deps;
});
afterEach(() => bench.close());

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
    expect(seen.map(({ passage }) => passage?.quote)).toEqual([
      undefined,
      'Elke brief had een andere datum en een ander bedrag.',
      undefined,
      'Dubbeltellingen zijn niet uitgesloten.',
    ]);
    expect(gate).toMatchObject({ isMet: false, missing: ['causes'] });
  });

  it('are all answered when the table has gone on', async () => {
    const { seen } = await seededAt('consent');
    expect(seen).toHaveLength(4);
    expect(seen.filter(({ isWaiting }) => isWaiting)).toEqual([]);
  });
});
