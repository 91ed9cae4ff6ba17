import { afterEach, beforeEach, expect, it } from 'vitest';
import { viewDesk } from '#records/referrals/deskView.ts';
import file from './demoCase.json' with { type: 'json' };
import { SeedBench } from './seed.testkit.ts';
import { personIdOf } from './seeding.ts';
import { writeReferrals } from './writeReferrals.ts';

let bench: SeedBench;
beforeEach(async () => {
  bench = await SeedBench.open();
});
afterEach(() => bench.close());

it('the right door of the demo is open, with the questions of the case, one of which was answered', async () => {
  const seeding = await bench.seed('prepare');
  await writeReferrals(seeding);
  const at = { workspaceId: seeding.workspaceId, personId: personIdOf(seeding, 'p-noor') };
  const { door, referrals, themes } = await viewDesk(bench.deps, at);
  expect(door?.isOpen).toBe(true);
  expect(referrals.map(({ story }) => story).toSorted((one, other) => one.localeCompare(other))).toEqual(
    file.referrals.map(({ story }) => story.nl).toSorted((one, other) => one.localeCompare(other)),
  );
  expect(referrals.map(({ state }) => state)).toEqual(['clarifying', 'clarifying', 'closed']);
  expect(referrals.map(({ isLate }) => isLate)).toEqual([false, false, false]);
  expect(referrals[2]?.feedback).toEqual({ helped: true, timesTold: 2 });
  expect(themes).toEqual([{ theme: 'brieven', count: 3, stories: 3 }]);
});
