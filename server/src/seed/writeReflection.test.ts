import { splitValues, spreadOf, VALUES } from '@opgave/shared/method/valuesCheck';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { advancePhase } from '#facilitation/advancePhase.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { viewReflection } from '#records/reflection/reflectionView.ts';
import { readWeighing } from '#records/values/scores.ts';
import file from './demoCase.json' with { type: 'json' };
import { GATES_WITHOUT_ARTEFACT } from './gatesWithoutArtefact.ts';
import { SeedBench } from './seed.testkit.ts';
import { personIdOf, type Seeding } from './seeding.ts';

let bench: SeedBench;
let seeding: Seeding;
beforeEach(async () => {
  bench = await SeedBench.open();
  seeding = await bench.seed('reflect');
}, 60_000);
afterEach(() => bench.close());

const noor = () => ({ workspaceId: seeding.workspaceId, personId: personIdOf(seeding, 'p-noor') });

it('steps over no gate any more', () => {
  expect(GATES_WITHOUT_ARTEFACT).toEqual([]);
});

it('[REF_COMPLETE] the demo looks back as the case does, and goes back to the choice', async () => {
  const { effects, newOutsideExperiences, missing } = await viewReflection(bench.deps, noor());
  expect(missing).toEqual([]);
  expect(newOutsideExperiences).toBe(1);
  expect(effects.map(({ judged }) => judged?.result)).toEqual(
    file.reflection.effects.map(({ result }) => result),
  );
  const { version, gates } = await viewGates(bench.deps, seeding.workspaceId, noor().personId);
  expect(gates.filter(({ isMet }) => !isMet)).toEqual([]);
  const moved = await advancePhase(bench.deps, { ...noor(), version, reason: '' });
  expect(moved).toMatchObject({ ok: true, workspace: { phase: 'choose' } });
  const { number, earlier, answers } = await viewReflection(bench.deps, noor());
  expect([number, earlier.length, answers]).toEqual([2, 1, []]);
});

it('gives the medians of the values that the case expects after the fact', async () => {
  const workspace = await bench.storage.records.get('workspace', seeding.workspaceId);
  if (!workspace) throw new Error('no workspace');
  const seats = await bench.storage.records.listByWorkspace('seat', seeding.workspaceId);
  const { counted } = await readWeighing(bench.deps, { ...workspace, seats }, 'v3');
  const medians = VALUES.map((value) => {
    const groups = spreadOf(counted, value).map(({ group, median }) => [group, median]);
    return [value, Object.fromEntries(groups)] as const;
  }).filter(([, groups]) => Object.keys(groups).length > 0);
  expect(Object.fromEntries(medians)).toEqual(file.expected.values.medianPerGroup.v3);
  expect(splitValues(counted)).toEqual(file.expected.values.VALUE_SPLIT.v3);
});
