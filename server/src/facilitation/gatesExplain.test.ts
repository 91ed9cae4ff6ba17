import { nextPhase, PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewGates } from './gatesView.ts';
import { ENDS, PhasesBench } from './phases.testkit.ts';
import { storeTable, type TestTable } from './table.testkit.ts';

let bench: PhasesBench;

beforeEach(async () => {
  bench = await PhasesBench.open();
});
afterEach(() => bench.close());

async function unmetFor({ workspace, personId }: TestTable) {
  const { gates } = await viewGates(bench.deps, workspace.id, personId('Noor'));
  return gates.filter(({ isMet }) => !isMet);
}

describe('capability 2: a gate explains itself', () => {
  it.each(PHASES.filter((phase) => nextPhase(phase) !== undefined))(
    'in %s the list names exactly what holds the phase, each with the place where one acts',
    async (phase) => {
      const table = await storeTable(bench.storage, { phase, furthestPhase: phase });

      const unmet = await unmetFor(table);
      const answer = await bench.goOn(table, 'Noor', 1);

      expect(unmet.length).toBeGreaterThan(0);
      expect(answer).toMatchObject({ ok: false, unmet: unmet.map(({ code }) => code) });
      for (const { code, link } of unmet)
        expect([code, link]).toEqual([code, expect.stringMatching(/^[a-z]/)]);
      expect(await bench.current(table)).toMatchObject({ phase, version: 1 });
    },
  );

  it('is empty exactly when the phase opens', async () => {
    const held = await storeTable(bench.storage);
    expect((await unmetFor(held)).map(({ code }) => code)).toEqual(['PREP_END']);
    expect(await bench.goOn(held, 'Noor', 1)).toMatchObject({ ok: false });

    const open = await storeTable(bench.storage, ENDS);
    expect(await unmetFor(open)).toEqual([]);
    expect(await bench.goOn(open, 'Noor', 1)).toMatchObject({ ok: true, overruled: [] });
  });

  it('names the sections and the groups that a gate waits for', async () => {
    const table = await storeTable(bench.storage, { phase: 'define', furthestPhase: 'define' });
    await bench.write(table, 'Karin', 'who', 'Gezinnen met schulden, vooral na een scheiding of ziekte.');
    const sections = (await unmetFor(table)).find(({ code }) => code === 'DEF_SECTIONS');
    expect(sections?.missing).toContain('causes');
    expect(sections?.link).toMatch(/^problem#/);

    const early = await storeTable(bench.storage, { phase: 'explore', furthestPhase: 'explore' });
    const voices = (await unmetFor(early)).find(({ code }) => code === 'EXP_PERSPECTIVES');
    expect(voices?.missing).toEqual(expect.arrayContaining(['citizen', 'agency']));
  });
});
