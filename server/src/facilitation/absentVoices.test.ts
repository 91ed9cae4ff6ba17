import { afterEach, beforeEach, expect, it } from 'vitest';
import { ENDS, PhasesBench } from './phases.testkit.ts';
import { storeTable } from './table.testkit.ts';

let bench: PhasesBench;
beforeEach(async () => {
  bench = await PhasesBench.open();
});
afterEach(() => bench.close());

it('[ABSENT_NAMED] capability 17: a decision taken while a named group has no seat is labelled so in the record', async () => {
  const table = await storeTable(bench.storage, { ...ENDS, affectedGroups: ['scientist', 'citizen'] });
  await expect(bench.goOn(table, 'Noor', 1)).resolves.toMatchObject({ ok: true });
  const [moved] = await bench.eventsOf(table);
  expect(moved).toMatchObject({ action: 'phase.advance', details: { without: ['scientist'] } });
});

it('has no label when everyone who is named sits at the table', async () => {
  const table = await storeTable(bench.storage, { ...ENDS, affectedGroups: ['citizen'] });
  await expect(bench.goOn(table, 'Noor', 1)).resolves.toMatchObject({ ok: true });
  const [moved] = await bench.eventsOf(table);
  expect(moved?.details).not.toHaveProperty('without');
});
