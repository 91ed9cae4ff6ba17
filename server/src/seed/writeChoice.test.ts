import { halfBakedSignals } from '@opgave/shared/method/choice';
import { harms, splitValues, spreadOf, VALUES } from '@opgave/shared/method/valuesCheck';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { viewGates } from '#facilitation/gatesView.ts';
import { readChoice } from '#records/choice/choice.ts';
import { viewChoice } from '#records/choice/choiceView.ts';
import { viewOptions } from '#records/options/optionsView.ts';
import { readWeighing } from '#records/values/scores.ts';
import file from './demoCase.json' with { type: 'json' };
import { SeedBench } from './seed.testkit.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const Expected = z.object({
  choiceSignals: z.object({ final: z.array(z.string()), badDraft: z.array(z.string()) }),
  values: z.object({
    medianPerGroup: z.object({ v2: z.record(z.string(), z.record(z.string(), z.number())) }),
    VALUE_SPLIT: z.object({ v2: z.array(z.string()) }),
    VALUE_HARM: z.object({ v2: z.array(z.tuple([z.string(), z.string()])) }),
  }),
});
const expected = Expected.parse(file.expected);

let bench: SeedBench;
let seeding: Seeding;

beforeAll(async () => {
  bench = await SeedBench.open();
  seeding = await bench.seed('choose');
}, 60_000);
afterAll(() => bench.close());

const at = () => ({ workspaceId: seeding.workspaceId, personId: personIdOf(seeding, 'p-noor') });
async function workspace() {
  const found = await bench.storage.records.get('workspace', seeding.workspaceId);
  if (!found) throw new Error('no workspace');
  return found;
}

describe('the choice of the demo', () => {
  it('meets every gate of the choice', async () => {
    const { gates } = await viewGates(bench.deps, seeding.workspaceId, at().personId);
    expect(gates.filter(({ isMet }) => !isMet).map(({ code }) => code)).toEqual([]);
  });

  it('offers every parked idea, and says which options were made of them', async () => {
    const { parked, options } = await viewOptions(bench.deps, at());
    const titles = new Map(options.map(({ id, title }) => [id, title]));
    expect(parked.map(({ usedIn }) => usedIn.map((id) => titles.get(id)))).toEqual([
      [],
      [],
      ['Eén envelop per maand'],
      ['Eén gesprek eerst'],
    ]);
  });

  it('gives the signals that the case expects, and those of the earlier text', async () => {
    const { content } = await readChoice(bench.deps, await workspace());
    expect(halfBakedSignals(content).map(({ code }) => code)).toEqual(expected.choiceSignals.final);
    const { chosen } = file.choiceRecord.badDraft;
    const draft = { ...content, losses: [], texts: { ...content.texts, chosen: chosen.nl } };
    expect(halfBakedSignals(draft).map(({ code }) => code)).toEqual(expected.choiceSignals.badDraft);
  });

  it('says which group confirmed what it gives up, and which did not', async () => {
    const { losses } = await viewChoice(bench.deps, at());
    const notConfirmed = losses.filter(({ confirmed }) => confirmed === undefined).map(({ group }) => group);
    expect(losses).toHaveLength(6);
    expect(notConfirmed).toEqual(['scientist']);
  });

  it('gives the medians and the signals of the values that the case expects', async () => {
    const seats = await bench.storage.records.listByWorkspace('seat', seeding.workspaceId);
    const { counted } = await readWeighing(bench.deps, { ...(await workspace()), seats }, 'v2');
    const medians = VALUES.map((value) => {
      const groups = spreadOf(counted, value).map(({ group, median }) => [group, median]);
      return [value, Object.fromEntries(groups)] as const;
    }).filter(([, groups]) => Object.keys(groups).length > 0);
    expect(Object.fromEntries(medians)).toEqual(expected.values.medianPerGroup.v2);
    expect(splitValues(counted)).toEqual(expected.values.VALUE_SPLIT.v2);
    expect(harms(counted)).toHaveLength(expected.values.VALUE_HARM.v2.length);
  });
});
