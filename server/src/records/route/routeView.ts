import type { Body } from '@opgave/shared/contract/bodyRecord';
import type { Seat } from '@opgave/shared/contract/records';
import type { RouteView } from '@opgave/shared/contract/route';
import type { AgendaItem } from '@opgave/shared/contract/routeRecord';
import { calendarDay } from '@opgave/shared/method/calendar';
import { can } from '@opgave/shared/method/permissions';
import { isWithoutAdvice, outcomesFor, PAPERS, turnOf } from '@opgave/shared/method/route';
import type { Member } from '#identity/standing.ts';
import { readChoice } from '../choice/choice.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { bodiesOf, bodyOnRoute, knownBody } from '../organisation/bodies.ts';
import { type AnyRoute, readRoute } from './route.ts';

type Viewing = Pick<OptionDeps, 'storage' | 'documents' | 'now'>;

/** The way to the decision as this person sees it: where it is, and whose turn it is. */
export async function viewRoute(deps: Viewing, { workspaceId, personId }: AtOptions): Promise<RouteView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'route.read');
  const [route, known, seats, { choice }] = await Promise.all([
    readRoute(deps, member.workspace),
    bodiesOf(deps, member.workspace),
    deps.storage.records.listByWorkspace('seat', workspaceId),
    readChoice(deps, member.workspace),
  ]);
  const today = calendarDay(deps.now(), member.workspace.timeZone);
  const { ourselves, adviseBy, reportBack } = route;
  const bodies = await wordsOnRoute(deps, route, known);
  const placed = new Set(bodies.map(({ id }) => id));
  const { whoDecides } = choice;
  return {
    mayWrite: can(member.actor, 'route.write', member.where),
    ...{ ourselves, adviseBy, bodies },
    knownBodies: known.filter(({ id }) => !placed.has(id)).map(knownBody),
    items: route.items.map((item) => itemOf(item, { route, seats, today, member })),
    ...(reportBack && { reportBack: { text: reportBack.text, at: timestamp(reportBack.at) } }),
    papers: [...PAPERS],
    people: namesOf(seats, member),
    ...(whoDecides && {
      proposed: { name: whoDecides.body, level: whoDecides.level, whyNotLower: whoDecides.whyNotLower },
    }),
    firstDay: today,
  };
}

/** With what the organisation says of each body. */
async function wordsOnRoute(
  deps: Pick<Viewing, 'storage'>,
  route: AnyRoute,
  known: readonly Body[],
): Promise<RouteView['bodies']> {
  const all = await Promise.all(
    route.bodies.map(async ({ id, version, role, whyNotLower }) => {
      const body = await bodyOnRoute(deps, id, known);
      if (!body) return [];
      const { organisation: _, version: __, ...words } = body;
      return [{ ...words, id, version, role, whyNotLower }];
    }),
  );
  return all.flat();
}

interface Around {
  readonly route: AnyRoute;
  readonly seats: readonly Seat[];
  readonly today: string;
  readonly member: Member;
}

function itemOf(item: AgendaItem, { route, seats, today, member }: Around): RouteView['items'][number] {
  const { day } = route.adviseBy;
  const at = { today, ...(day !== undefined && { adviseBy: day }) };
  const names = new Map(namesOf(seats, member).map(({ personId, name }) => [personId, name]));
  return {
    ...item,
    presenters: item.presenters.flatMap((personId) => {
      const name = names.get(personId);
      return name === undefined ? [] : [{ personId, name }];
    }),
    history: item.history.map(({ state, at: moment }) => ({ state, at: timestamp(moment) })),
    outcomes: [...outcomesFor(item, route.items)],
    isWithoutAdvice: isWithoutAdvice(item, at),
    turn: turnOf(item, at),
  };
}

/** Who can present; nobody is named where the table speaks by group only. */
function namesOf(seats: readonly Seat[], { workspace }: Member): RouteView['people'] {
  if (workspace.opennessMode === 'ruleOfTheHouse') return [];
  return seats
    .filter(({ status, role }) => status === 'active' && role === 'participant')
    .map(({ personId, displayName }) => ({ personId, name: displayName }));
}
