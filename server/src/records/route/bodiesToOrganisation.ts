import type { Body } from '@opgave/shared/contract/bodyRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Route, StoredRouteBody } from '@opgave/shared/contract/routeRecord';
import { isSameName } from '@opgave/shared/method/organisationName';
import type { Dependencies } from '#identity/dependencies.ts';
import { bodiesOf } from '../organisation/bodies.ts';
import { organisationOf } from '../organisation/organisationOf.ts';

type Moving = Pick<Dependencies, 'storage'>;

/**
 * Routes of before kept the words of a body themselves. They go to the organisation, where the same words are one body, but
 * not two of one route; what was asked of it goes along. Told are how many routes were changed; of the second time on there
 * are none.
 */
export async function bodiesToOrganisation(deps: Moving): Promise<number> {
  const routes = (await deps.storage.records.list('route')).filter(({ bodies }) => bodies.some(hasWords));
  // One after another: the second table of an organisation finds what the first one brought.
  for (const route of routes) await moveBodies(deps, route);
  return routes.length;
}

function hasWords({ name }: StoredRouteBody): boolean {
  return name !== undefined;
}

function hasSameWords(one: Body, other: Body): boolean {
  const keys = ['level', 'rhythm', 'submitDays', 'papersTo'] as const;
  return isSameName(one.name, other.name) && keys.every((key) => one[key] === other[key]);
}

async function moveBodies(deps: Moving, route: Route): Promise<void> {
  const workspace = await deps.storage.records.get('workspace', route.workspaceId);
  if (!workspace) return;
  const known = await bodiesOf(deps, workspace);
  const taken = new Set(route.bodies.map(({ id }) => id));
  const moves = route.bodies.map((from) => {
    const made = madeOf(from, workspace);
    const same = made && known.find((one) => !taken.has(one.id) && hasSameWords(one, made));
    if (!same) return { from, to: from.id, made };
    taken.add(same.id);
    return { from, to: same.id, made: undefined };
  });
  const newIds = new Map(moves.map(({ from, to }) => [from.id, to]));
  const value: Route = {
    ...route,
    version: route.version + 1,
    bodies: moves.map(({ from, to }) => {
      const { version, role, whyNotLower } = from;
      return { id: to, version, role, whyNotLower };
    }),
    items: route.items.map((item) => ({ ...item, body: newIds.get(item.body) ?? item.body })),
  };
  const made = moves.flatMap(({ made: one }) => one ?? []);
  await deps.storage.records.commit(
    [{ kind: 'route', value }, ...made.map((one) => ({ kind: 'body' as const, value: one }))],
    [],
  );
}

function madeOf({ id, name, level, rhythm, submitDays, papersTo }: StoredRouteBody, workspace: Workspace) {
  if (name === undefined) return undefined;
  const body: Body = {
    ...{ id, version: 1, organisation: organisationOf(workspace), name },
    ...{ level: level ?? 'workspace', rhythm: rhythm ?? '', papersTo: papersTo ?? '' },
    ...(submitDays !== undefined && { submitDays }),
  };
  return body;
}
