import { CORE_VALUES, harms, splitValues, spreadOf, VALUES } from '@opgave/shared/method/valuesCheck';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { readWeighing } from '#records/values/scores.ts';
import { viewValues } from '#records/values/valuesView.ts';
import type { Storage } from '#storage/ports.ts';
import file from './demoCase.json' with { type: 'json' };
import { SeedBench } from './seed.testkit.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const Expected = z.object({
  medianPerGroup: z.object({ v1: z.record(z.string(), z.record(z.string(), z.number())) }),
  VALUE_SPLIT: z.object({ v1: z.array(z.string()) }),
  VALUE_HARM: z.object({ v1: z.array(z.tuple([z.string(), z.string()])) }),
});
const expected = Expected.parse(file.expected.values);

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;
let seeding: Seeding;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
  seeding = await bench.seed('define');
});
afterEach(() => bench.close());

async function weighed() {
  const { workspaceId } = seeding;
  const workspace = await storage.records.get('workspace', workspaceId);
  const seats = await storage.records.listByWorkspace('seat', workspaceId);
  if (!workspace) throw new Error('no workspace');
  return readWeighing(deps, { ...workspace, seats }, 'v1');
}

describe('the values of the demo', () => {
  it('give the medians and the signals that the case expects', async () => {
    const { counted } = await weighed();
    const medians = VALUES.map((value) => {
      const groups = spreadOf(counted, value).map(({ group, median }) => [group, median]);
      return [value, Object.fromEntries(groups)] as const;
    }).filter(([, groups]) => Object.keys(groups).length > 0);

    expect(Object.fromEntries(medians)).toEqual(expected.medianPerGroup.v1);
    expect(splitValues(counted)).toEqual(expected.VALUE_SPLIT.v1);
    expect(harms(counted).map(({ value, personId }) => [value, personId])).toHaveLength(4);
    const harmed = harms(counted).map(({ value, personId }) => `${value} ${personId}`);
    const named = expected.VALUE_HARM.v1.map(([value, who]) => `${value} ${personIdOf(seeding, who)}`);
    expect(harmed.toSorted()).toEqual(named.toSorted());
  });

  it('show a picture with the extra values, in which every serious harm is answered', async () => {
    const noor = personIdOf(seeding, 'p-noor');
    const { values } = await viewValues(deps, seeding.workspaceId, noor);
    expect(values.map(({ value }) => value)).toEqual([...CORE_VALUES, 'privacy', 'carefulSpending']);
    const answered = values.flatMap(({ picture }) => picture?.scores.flatMap(({ harm }) => harm ?? []) ?? []);
    expect(answered.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, true]);

    const { gates } = await viewGates(deps, seeding.workspaceId, noor);
    expect(gates.find(({ code }) => code === 'DEF_VALUES')).toMatchObject({ isMet: true, missing: [] });
  });
});
