import { AppError } from '@opgave/shared/contract/errors';
import type { BodyId } from '@opgave/shared/ids';
import { isHighLevel, MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { type BodyRole, bodyRefusal } from '@opgave/shared/method/route';
import { bodiesOf, bodyWith } from '../organisation/bodies.ts';
import { type FoundRoute, type RouteInput, type RoutePart, refuseRoute, requireSeen } from './foundRoute.ts';

const MOST_BODIES = 12;

/** Puts a body of the organisation on the route, or says otherwise what it does there. */
export async function placeBody(input: RouteInput<'place'>, found: FoundRoute): Promise<RoutePart> {
  const { route, deps, member } = found;
  const { id, version, role, whyNotLower } = input;
  const before = route.bodies.find((one) => one.id === id);
  const known = (await bodiesOf(deps, member.workspace)).find((one) => one.id === id);
  // One that came along from another organisation is judged by its own level.
  const body = known ?? (before && (await deps.storage.records.get('body', id)));
  if (!body && !before) throw new AppError('not-found');
  requireSeen(version, before?.version);
  requireRoom(found, { id, role });
  if (body && isHighLevel(body.level) && whyNotLower.length < MIN_WHY_NOT_LOWER) {
    throw new AppError('invalid-input', { errors: [{ path: 'whyNotLower', message: 'why-not-lower' }] });
  }
  const asked = route.items.some((item) => item.body === id);
  if (before && asked && before.role !== role) throw refuseRoute('body-asked');
  const placed = { ...before, id, role, whyNotLower, version: version + 1 };
  return {
    bodies: before ? route.bodies.map((one) => (one.id === id ? placed : one)) : [...route.bodies, placed],
  };
}

/** The organisation learns of a body that it did not know, and it stands on this route. */
export async function newBody(input: RouteInput<'body'>, found: FoundRoute): Promise<RoutePart> {
  const { part: _, role, whyNotLower, ...words } = input;
  requireRoom(found, { role });
  const value = await bodyWith(found.deps, found.member.workspace, words);
  const placed = { id: value.id, role, whyNotLower, version: 1 };
  return { bodies: [...found.route.bodies, placed], alsoWrites: [{ kind: 'body', value }] };
}

/** A body of which something was asked stays on record. */
export function takeBodyOff({ id, version }: RouteInput<'removeBody'>, { route }: FoundRoute): RoutePart {
  const before = route.bodies.find((one) => one.id === id);
  if (!before) throw new AppError('not-found');
  requireSeen(version, before.version);
  if (route.items.some((item) => item.body === id)) throw refuseRoute('body-asked');
  return { bodies: route.bodies.filter((one) => one.id !== id) };
}

function requireRoom(
  { route }: FoundRoute,
  { id, role }: { readonly id?: BodyId; readonly role: BodyRole },
): void {
  const others = route.bodies.filter((one) => one.id !== id);
  const refusal = bodyRefusal(others, role);
  if (refusal !== undefined) throw refuseRoute(refusal);
  if (others.length >= MOST_BODIES) throw refuseRoute('enough');
}
