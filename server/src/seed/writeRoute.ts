import type { Body } from '@opgave/shared/contract/bodyRecord';
import type { ChangeRoute, ItemMove } from '@opgave/shared/contract/route';
import type { AgendaItem } from '@opgave/shared/contract/routeRecord';
import { DECISION_LEVELS } from '@opgave/shared/method/choice';
import type { Phase } from '@opgave/shared/method/phases';
import type { ItemState } from '@opgave/shared/method/route';
import { bodiesOf } from '#records/organisation/bodies.ts';
import { changeRoute } from '#records/route/changeRoute.ts';
import { readRoute } from '#records/route/route.ts';
import type { CaseItem, CaseRoute } from './caseRoute.ts';
import { personIdOf, type Seeding } from './seeding.ts';

/** Who advises and decides, what is asked of each, and what became of it, every step on its own day. */
export async function writeRoute(seeding: Seeding, until: Phase): Promise<void> {
  const { route } = seeding.demoCase;
  if (route === undefined) return;
  await layOut(seeding, route);
  const steps = route.agendaItems
    .flatMap((item, index) =>
      item.history.map(([state, { dayOffset }]) => ({ index, item, state, dayOffset })),
    )
    .toSorted((one, other) => one.dayOffset - other.dayOffset);
  for (const { index, item, state, dayOffset } of steps) {
    if (until === 'route' && !seeding.clock.isPast(dayOffset)) break;
    seeding.clock.goTo(dayOffset);
    await take(seeding, { index, item, state });
  }
  if (until !== 'route') await change(seeding, { part: 'reportBack', text: route.reportBack.nl });
}

async function layOut(seeding: Seeding, route: CaseRoute): Promise<void> {
  await change(seeding, { part: 'ourselves', version: 0, text: route.canDecideOurselves.nl });
  for (const { name, level, role } of route.bodies) {
    const place = { level: DECISION_LEVELS[level - 1] ?? 'workspace', whyNotLower: '' };
    const known = await knownBody(seeding, name.nl);
    if (known) await change(seeding, { part: 'place', id: known.id, version: 0, role, whyNotLower: '' });
    else await change(seeding, { part: 'body', name: name.nl, role, ...place, rhythm: '', papersTo: '' });
  }
  const advice = route.agendaItems.find(({ kind }) => kind === 'advise');
  if (!advice) return;
  const day = seeding.clock.dayOf(advice.deadline.dayOffset);
  await change(seeding, { part: 'adviseBy', version: 0, day });
}

/** Another demo of the same organisation may have brought it. */
async function knownBody({ deps, workspaceId }: Seeding, name: string): Promise<Body | undefined> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  return workspace && (await bodiesOf(deps, workspace)).find((one) => one.name === name);
}

interface Step {
  readonly index: number;
  readonly item: CaseItem;
  readonly state: ItemState;
}

async function take(seeding: Seeding, { index, item, state }: Step): Promise<void> {
  if (state === 'draft') return ask(seeding, item);
  const asked = await askedItem(seeding, item.question.nl);
  const move = moveTo(seeding, item, state);
  if (move) await change(seeding, { part: 'move', version: asked.version, id: asked.id, move });
  else throw new Error(`The case takes item ${index} to ${state}, which the seed cannot do.`);
}

async function ask(seeding: Seeding, item: CaseItem): Promise<void> {
  const { route } = seeding.demoCase;
  const name = route?.bodies.find(({ id }) => id === item.bodyId)?.name.nl;
  const body = await knownBody(seeding, name ?? '');
  if (!body) throw new Error(`The case asks something of ${item.bodyId}, which is not on its route.`);
  const presenters = item.presenters.map((caseId) => personIdOf(seeding, caseId));
  const words = { question: item.question.nl, deadline: seeding.clock.dayOf(item.deadline.dayOffset) };
  await change(seeding, { part: 'item', version: 0, body: body.id, kind: item.kind, presenters, ...words });
}

async function askedItem({ deps, workspaceId }: Seeding, question: string): Promise<AgendaItem> {
  const { items } = await readRoute(deps, { id: workspaceId });
  const found = items.find((one) => one.question === question);
  if (!found) throw new Error(`Nobody asked: ${question}`);
  return found;
}

function moveTo({ clock }: Seeding, item: CaseItem, state: ItemState): ItemMove | undefined {
  if (state === 'submitted' || state === 'treated' || state === 'reportedBack') return { to: state };
  const treated = item.history.find(([one]) => one === 'treated')?.[1];
  if (state === 'scheduled' && treated) return { to: state, day: clock.dayOf(treated.dayOffset) };
  return state === 'outcome' ? { to: state, kind: item.outcome, text: item.outcomeText.nl } : undefined;
}

async function change(seeding: Seeding, input: ChangeRoute): Promise<void> {
  const { deps, workspaceId, demoCase } = seeding;
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  await changeRoute(deps, { workspaceId, personId, input });
}
