import { AppError } from '@opgave/shared/contract/errors';
import type { ChangeRoute } from '@opgave/shared/contract/route';
import { BodyId } from '@opgave/shared/ids';
import { calendarDay } from '@opgave/shared/method/calendar';
import { bodyRefusal } from '@opgave/shared/method/route';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { type FoundRoute, type RouteInput, type RoutePart, refuseRoute, requireSeen } from './foundRoute.ts';
import { readRoute } from './route.ts';
import { changeItem, moveItem } from './routeItems.ts';

/** Somebody else wrote in another part; what one saw being gone is no reason to try much longer. */
const ATTEMPTS = 5;
const MOST_BODIES = 12;

/** Changes one part of the way to the decision, for whoever may now. */
export async function changeRoute(
  deps: OptionDeps,
  { input, workspaceId, personId }: AtOptions & { readonly input: ChangeRoute },
): Promise<void> {
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'route.write');
    requireAllowed(member, 'agendaItem.write');
    const route = await readRoute(deps, member.workspace);
    const today = calendarDay(deps.now(), member.workspace.timeZone);
    const changed = await editPart(input, { route, member, deps, today });
    const value = { ...route, ...changed, version: route.version + 1 };
    const event = decision(deps, member, { action: actionOf(input), object: 'route', details: {} });
    await deps.storage.records.commit([{ kind: 'route', value }], [event]);
  }, ATTEMPTS);
  deps.storage.bus.publish('route.changed', { workspaceId });
}

function actionOf(input: ChangeRoute): string {
  return input.part === 'move' ? `route.${input.move.to}` : `route.${input.part}`;
}

async function editPart(input: ChangeRoute, found: FoundRoute): Promise<RoutePart> {
  if (input.part === 'body') return changeBody(input, found);
  if (input.part === 'removeBody') return removeBody(input, found);
  if (input.part === 'item') return changeItem(input, found);
  if (input.part === 'move') return moveItem(input, found);
  if (input.part === 'ourselves') return askOurselves(input, found);
  if (input.part === 'adviseBy') return adviseBy(input, found);
  return reportBack(input, found);
}

function changeBody(input: RouteInput<'body'>, { route, deps }: FoundRoute): RoutePart {
  const { part: _part, id: known, version, submitDays, ...words } = input;
  const before = route.bodies.find((one) => one.id === known);
  if (known !== undefined && !before) throw new AppError('not-found');
  requireSeen(version, before?.version);
  const others = route.bodies.filter((one) => one.id !== known);
  const refusal = bodyRefusal(others, words.role);
  if (refusal !== undefined) throw refuseRoute(refusal);
  if (others.length >= MOST_BODIES) throw refuseRoute('enough');
  const asked = route.items.some((item) => item.body === known);
  if (before && asked && before.role !== words.role) throw refuseRoute('body-asked');
  const id = known ?? BodyId.parse(deps.newId());
  const body = { ...words, ...(submitDays !== undefined && { submitDays }), id, version: version + 1 };
  return { bodies: before ? route.bodies.map((one) => (one.id === id ? body : one)) : [...others, body] };
}

/** A body of which something was asked stays on record. */
function removeBody({ id, version }: RouteInput<'removeBody'>, { route }: FoundRoute): RoutePart {
  const before = route.bodies.find((one) => one.id === id);
  if (!before) throw new AppError('not-found');
  requireSeen(version, before.version);
  if (route.items.some((item) => item.body === id)) throw refuseRoute('body-asked');
  return { bodies: route.bodies.filter((one) => one.id !== id) };
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
