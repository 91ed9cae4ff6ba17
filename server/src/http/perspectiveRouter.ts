import { WithVersion } from '@opgave/shared/contract/http';
import { ChangePerspective, RevealPerspectives } from '@opgave/shared/contract/perspectives';
import type { Router } from 'express';
import { changePerspective } from '#records/perspectives/changePerspective.ts';
import { reopenPerspective } from '#records/perspectives/reopenPerspective.ts';
import { revealPerspectives } from '#records/perspectives/revealPerspectives.ts';
import { startPerspective } from '#records/perspectives/startPerspective.ts';
import { submitPerspective } from '#records/perspectives/submitPerspective.ts';
import { viewPerspectives } from '#records/perspectives/viewPerspectives.ts';
import { withdrawPerspective } from '#records/perspectives/withdrawPerspective.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/perspectives';

/** How people see it: written in silence, turned over at once. The words themselves go over the document connection. */
export function perspectiveRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  writingRoutes(router, deps);
  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await viewPerspectives(deps, workspaceId, personId));
  });
  router.post(`${ALL}/reveal`, async (request, response) => {
    const asked = await atTable(deps, request);
    await revealPerspectives(deps, { ...asked, ...parseBody(RevealPerspectives, request) });
    response.status(204).end();
  });
  return router;
}

function writingRoutes(router: Router, deps: RouterDependencies): void {
  const mine = `${ALL}/mine`;
  router.post(mine, async (request, response) => {
    const asked = await atTable(deps, request);
    refuseBody(request);
    response.status(201).json({ id: await startPerspective(deps, asked) });
  });
  router.patch(mine, async (request, response) => {
    const asked = await atTable(deps, request);
    await changePerspective(deps, { ...asked, input: parseBody(ChangePerspective, request) });
    response.status(204).end();
  });
  const STEPS = { submit: submitPerspective, reopen: reopenPerspective, withdraw: withdrawPerspective };
  for (const [step, take] of Object.entries(STEPS)) {
    router.post(`${mine}/${step}`, async (request, response) => {
      const asked = await atTable(deps, request);
      await take(deps, { ...asked, ...parseBody(WithVersion, request) });
      response.status(204).end();
    });
  }
}
