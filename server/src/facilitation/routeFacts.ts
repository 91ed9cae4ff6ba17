import type { Workspace } from '@opgave/shared/contract/records';
import { calendarDay } from '@opgave/shared/method/calendar';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { routeFacts as factsOf } from '@opgave/shared/method/route';
import { readRoute, routeContent } from '#records/route/route.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** How far the decision is on its way; nothing as long as nobody laid out a route. */
export async function routeFacts(
  deps: Pick<FacilitationDeps, 'storage' | 'now'>,
  workspace: Workspace,
): Promise<Pick<LaterFacts, 'route'>> {
  const route = await readRoute(deps, workspace);
  if (route.version === 0) return {};
  const today = calendarDay(deps.now(), workspace.timeZone);
  return { route: factsOf(routeContent(route), today) };
}
