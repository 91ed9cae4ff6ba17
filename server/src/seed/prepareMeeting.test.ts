import { afterEach, beforeEach, expect, it } from 'vitest';
import { listSessions, viewSession } from '#records/sessions/viewSession.ts';
import { SeedBench } from './seed.testkit.ts';
import { personIdOf } from './seeding.ts';

let bench: SeedBench;
beforeEach(async () => {
  bench = await SeedBench.open();
});
afterEach(() => bench.close());

it('the demo at define has one meeting to come, with the agenda of the case', async () => {
  const seeding = await bench.seed('define');
  const { deps, workspaceId, demoCase } = seeding;
  const noor = personIdOf(seeding, demoCase.workspace.facilitatorId);
  const [only, ...others] = await listSessions(deps, workspaceId, noor);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ status: 'ready', minutes: demoCase.session?.minutes });
  expect(only?.plannedAt).toBeGreaterThan(deps.now());
  if (!only) throw new Error('no session');
  const { script } = await viewSession(deps, { workspaceId, personId: noor, sessionId: only.id });
  expect(script.steps.map(({ method, minutes }) => [method, minutes])).toEqual(demoCase.session?.agenda);
});
