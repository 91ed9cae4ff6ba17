import { RouteView } from '@opgave/shared/contract/route';
import { DECISION_LEVELS } from '@opgave/shared/method/choice';
import { expect } from '../fixtures.ts';
import { RoutePage } from '../pages/RoutePage.ts';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

const { route } = demoCase;
type CaseItem = (typeof route)['agendaItems'][number];

/** Who decides and who advises, what is asked of each and what came of it, and what the people who took part are told. */
export async function goTheRoute(cast: Cast): Promise<void> {
  await layOut(cast);
  for (const item of route.agendaItems) await ask(cast, item);
  const samira = await cast.browserOf('p-samira');
  await samira.goTo('route');
  const page = new RoutePage(samira.page, samira.say);
  for (const item of route.agendaItems) {
    await answer(cast, item);
    await expect(page.item(item.question.nl)).toContainText(item.outcomeText.nl);
  }
  await change(cast, { part: 'reportBack', text: route.reportBack.nl });
  await expect(page.told).toContainText(route.reportBack.nl);
}

async function layOut(cast: Cast): Promise<void> {
  await change(cast, { part: 'ourselves', version: 0, text: route.canDecideOurselves.nl });
  for (const { name, level, role } of route.bodies) {
    const known = (await routeNow(cast)).knownBodies.find((one) => one.name === name.nl);
    const body = { part: 'body', name: name.nl, level: DECISION_LEVELS[level - 1], rhythm: '', papersTo: '' };
    await change(cast, known ? { part: 'place', id: known.id, version: 0, role } : { ...body, role });
  }
  await change(cast, { part: 'adviseBy', version: 0, day: (await routeNow(cast)).firstDay });
}

async function ask(cast: Cast, { bodyId, kind, question, presenters }: CaseItem): Promise<void> {
  const name = route.bodies.find(({ id }) => id === bodyId)?.name.nl;
  const body = (await routeNow(cast)).bodies.find((one) => one.name === name);
  const people = presenters.map((caseId) => cast.seat(caseId).personId);
  const words = { kind, question: question.nl, presenters: people };
  await change(cast, { part: 'item', version: 0, body: body?.id, ...words });
}

/** Every step of it, in the one order in which they can be taken. */
async function answer(cast: Cast, { question, outcome, outcomeText }: CaseItem): Promise<void> {
  const { firstDay } = await routeNow(cast);
  const moves = [
    { to: 'submitted' },
    { to: 'scheduled', day: firstDay },
    { to: 'treated' },
    { to: 'outcome', kind: outcome, text: outcomeText.nl },
    { to: 'reportedBack' },
  ];
  for (const move of moves) {
    const item = (await routeNow(cast)).items.find((one) => one.question === question.nl);
    await change(cast, { part: 'move', version: item?.version, id: item?.id, move });
  }
}

async function routeNow(cast: Cast): Promise<RouteView> {
  return RouteView.parse(await cast.facilitator.ask('GET', '/route'));
}

async function change(cast: Cast, part: object): Promise<void> {
  await cast.facilitator.ask('POST', '/route', part);
}
