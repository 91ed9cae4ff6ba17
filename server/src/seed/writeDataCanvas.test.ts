import type { Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { readStandings } from '#records/dataCanvas/canvas.ts';
import { viewCanvas } from '#records/dataCanvas/canvasView.ts';
import type { Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { SeedBench } from './seed.testkit.ts';
import { seedDemo } from './seedDemo.ts';
import { personIdOf, type Seeding } from './seeding.ts';

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
});
afterEach(() => bench.close());

async function seeded(phase: Phase) {
  const seeding = await seedDemo(deps, { demoCase: parseCase(), phase, say: () => undefined });
  const workspace = await storage.records.get('workspace', seeding.workspaceId);
  if (!workspace) throw new Error('no workspace');
  const standings = await readStandings(deps, workspace);
  return { seeding, standings };
}

function seenAs({ workspaceId, ...seeding }: Seeding, caseId: string) {
  const personId = personIdOf({ workspaceId, ...seeding }, caseId);
  return viewCanvas(deps, { workspaceId, personId });
}

it('[DEF_DATA_WHY] the demo answers the first three steps with the people and the days of the case', async () => {
  const { seeding, standings } = await seeded('consent');
  const why = standings.slice(0, 3).map(({ state }) => state);
  expect(why).toEqual(['complete', 'complete', 'complete']);
  expect(standings[3]?.state).toBe('open');
  const view = await seenAs(seeding, 'p-samira');
  expect(view.why.values).toEqual(['fairness', 'autonomy']);
  expect(view.why.experiences).toHaveLength(2);
  expect(view.seenBy.map(({ by }) => by.name)).toEqual(['Samira', 'Dirk']);
  expect(view.alternatives.map(({ key, works }) => [key, works])).toEqual([
    ['askPerson', true],
    ['personBrings', false],
    ['anonymous', false],
    ['talk', true],
  ]);
  expect(view.confirmed.why?.by.name).toBe('Samira');
  const days = ['why', 'forWhom', 'without'] as const;
  const moments = days.map((step) => view.confirmed[step]?.confirmedAt.slice(0, 10));
  expect(new Set(moments).size).toBe(3);
});

it('where the demo stands still in define, the first step is written and waits for somebody to call it done', async () => {
  const { standings } = await seeded('define');
  expect(standings.slice(0, 3).map(({ state, missing }) => [state, missing.length])).toEqual([
    ['open', 0],
    ['locked', 4],
    ['locked', 2],
  ]);
});

it('[CHO_DATA] the demo answers the last five steps once the table chooses', async () => {
  const { seeding, standings } = await seeded('choose');
  expect(standings.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'complete'));
  const { later } = await seenAs(seeding, 'p-samira');
  const said = (key: string) => later.answers.find((one) => one.key === key)?.text;
  expect([said('ground'), said('outcome'), said('decision')]).toEqual([
    'publicTask',
    'allowedIf',
    'tryFirst',
  ]);
  expect(later.items.map(({ form, flags }) => [form, flags])).toEqual([['yesNo', ['criminal']]]);
  expect(later.weighed.map(({ group }) => group)).toEqual(['citizen', 'agency', 'ministry', 'ministry']);
});
