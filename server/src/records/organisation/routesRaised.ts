import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { BodyId } from '@opgave/shared/ids';
import { MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { type AnyRoute, readRoute } from '../route/route.ts';
import { tablesOf } from './organisationOf.ts';

interface Raised {
  readonly id: BodyId;
  readonly whyHigher: string;
}

/**
 * A body goes up on every route on which it stands, and nobody goes up without a reason (`method.md` section 11): it stands
 * there from then on. What another table wrote for itself about that body stays.
 */
export async function routesRaised(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
  { id, whyHigher }: Raised,
): Promise<readonly RecordWrite[]> {
  const tables = await tablesOf(deps, workspace);
  const routes = await Promise.all(tables.map((table) => readRoute(deps, table)));
  const raised = routes.filter(({ bodies }) => bodies.some((one) => one.id === id));
  if (raised.length > 0 && whyHigher.length < MIN_WHY_NOT_LOWER) {
    throw new AppError('invalid-input', { errors: [{ path: 'whyHigher', message: 'why-not-lower' }] });
  }
  function reasonAt({ workspaceId }: AnyRoute, { whyNotLower }: AnyRoute['bodies'][number]): string {
    const isTheirs = workspaceId !== workspace.id && whyNotLower.length >= MIN_WHY_NOT_LOWER;
    return isTheirs ? whyNotLower : whyHigher;
  }
  return raised.map((route) => ({
    kind: 'route',
    value: {
      ...route,
      version: route.version + 1,
      bodies: route.bodies.map((one) =>
        one.id === id ? { ...one, version: one.version + 1, whyNotLower: reasonAt(route, one) } : one,
      ),
    },
  }));
}
