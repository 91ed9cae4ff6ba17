import { afterEach, beforeEach, expect, it } from 'vitest';
import { viewGates } from '#facilitation/gatesView.ts';
import { viewRoute } from '#records/route/routeView.ts';
import file from './demoCase.json' with { type: 'json' };
import { SeedBench } from './seed.testkit.ts';
import { personIdOf } from './seeding.ts';

let bench: SeedBench;
beforeEach(async () => {
  bench = await SeedBench.open();
});
afterEach(() => bench.close());

it('[ROU_DONE] the demo goes the way of the case, with its outcomes, and meets the gates of the route', async () => {
  const seeding = await bench.seed('reflect');
  const at = { workspaceId: seeding.workspaceId, personId: personIdOf(seeding, 'p-noor') };
  const { items, bodies, reportBack } = await viewRoute(bench.deps, at);
  expect(bodies.map(({ role, level }) => [role, level])).toEqual([
    ['decide', 'management'],
    ['advise', 'workspace'],
    ['informed', 'officialCommittee'],
  ]);
  const outcomes = new Map(items.map(({ question, outcome }) => [question, outcome?.kind]));
  for (const { question, outcome } of file.route.agendaItems) expect(outcomes.get(question.nl)).toBe(outcome);
  expect(items.map(({ turn }) => turn)).toEqual(['nobody', 'nobody', 'nobody']);
  expect(reportBack?.text).toBe(file.route.reportBack.nl);
});

it('where the demo stands still in the route, the decision is on its way and somebody has to tell the people', async () => {
  const seeding = await bench.seed('route');
  const personId = personIdOf(seeding, 'p-noor');
  const { gates } = await viewGates(bench.deps, seeding.workspaceId, personId);
  expect(gates.filter(({ isMet }) => !isMet).map(({ code }) => code)).toEqual(['ROU_REPORT_BACK']);
});
