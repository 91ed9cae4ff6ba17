import type { Workspace } from '@opgave/shared/contract/records';
import type { ChangeRoute } from '@opgave/shared/contract/route';
import { calendarDay } from '@opgave/shared/method/calendar';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { tellBodies } from '../organisation/bodies.ts';
import { type FoundRoute, type RouteInput, type RoutePart, refuseRoute, requireSeen } from './foundRoute.ts';
import { readRoute } from './route.ts';
import { newBody, placeBody, takeBodyOff } from './routeBodies.ts';
import { changeItem, moveItem } from './routeItems.ts';

/** Somebody else wrote in another part; what one saw being gone is no reason to try much longer. */
const ATTEMPTS = 5;

/** Changes one part of the way to the decision, for whoever may now. */
export async function changeRoute(
  deps: OptionDeps,
  { input, workspaceId, personId }: AtOptions & { readonly input: ChangeRoute },
): Promise<void> {
  let knows: Workspace | undefined;
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'route.write');
    requireAllowed(member, 'agendaItem.write');
    const route = await readRoute(deps, member.workspace);
    const today = calendarDay(deps.now(), member.workspace.timeZone);
    const { alsoWrites = [], ...changed } = await editPart(input, { route, member, deps, today });
    const value = { ...route, ...changed, version: route.version + 1 };
    const event = decision(deps, member, { action: actionOf(input), object: 'route', details: {} });
    await deps.storage.records.commit([{ kind: 'route', value }, ...alsoWrites], [event]);
    knows = alsoWrites.length > 0 ? member.workspace : undefined;
  }, ATTEMPTS);
  if (knows) await tellBodies(deps, knows);
  else deps.storage.bus.publish('route.changed', { workspaceId });
}

function actionOf(input: ChangeRoute): string {
  return input.part === 'move' ? `route.${input.move.to}` : `route.${input.part}`;
}

async function editPart(input: ChangeRoute, found: FoundRoute): Promise<RoutePart> {
  if (input.part === 'place') return placeBody(input, found);
  if (input.part === 'body') return newBody(input, found);
  if (input.part === 'removeBody') return takeBodyOff(input, found);
  if (input.part === 'item') return changeItem(input, found);
  if (input.part === 'move') return moveItem(input, found);
  if (input.part === 'ourselves') return askOurselves(input, found);
  if (input.part === 'adviseBy') return adviseBy(input, found);
  return reportBack(input, found);
}

function askOurselves({ version, text }: RouteInput<'ourselves'>, { route }: FoundRoute): RoutePart {
  requireSeen(version, route.ourselves.version);
  return { ourselves: { version: version + 1, text } };
}

/** One last day for every adviser, ahead. */
function adviseBy({ version, day }: RouteInput<'adviseBy'>, { route, today }: FoundRoute): RoutePart {
  requireSeen(version, route.adviseBy.version);
  if (day < today) throw refuseRoute('past-day');
  return { adviseBy: { version: version + 1, day } };
}

/** Sent once: what participants were told stays as it is. */
function reportBack({ text }: RouteInput<'reportBack'>, { route, member, deps }: FoundRoute): RoutePart {
  if (route.reportBack) throw refuseRoute('sent-already');
  return { reportBack: { text, by: member.person.id, at: deps.now() } };
}
