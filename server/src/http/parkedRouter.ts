import { WithVersion } from '@opgave/shared/contract/http';
import { HideParked, ParkIdea } from '@opgave/shared/contract/stories';
import { ParkedId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import {
  type AboutParked,
  confirmParked,
  hideParked,
  showParked,
  withdrawParked,
} from '#records/parked/changeParked.ts';
import { listParked } from '#records/parked/listParked.ts';
import { parkIdea } from '#records/parked/parkIdea.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const CHANGES = { show: showParked, confirm: confirmParked, withdraw: withdrawParked } as const;
const CHANGE_NAMES = ['show', 'confirm', 'withdraw'] as const;

/** The ideas that are kept for later. */
export function parkedRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/parked';

  router.get(all, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listParked(deps, workspaceId, personId));
  });

  router.post(all, async (request, response) => {
    const asked = await atTable(deps, request);
    const input = parseBody(ParkIdea, request);
    response.status(201).json(await parkIdea(deps, { ...asked, input }));
  });

  router.post(`${all}/:parkedId/hide`, async (request, response) => {
    const about = await aboutParked(deps, request);
    await hideParked(deps, { ...about, input: parseBody(HideParked, request) });
    response.status(204).end();
  });

  for (const name of CHANGE_NAMES) {
    router.post(`${all}/:parkedId/${name}`, async (request, response) => {
      const about = await aboutParked(deps, request);
      await CHANGES[name](deps, { ...about, ...parseBody(WithVersion, request) });
      response.status(204).end();
    });
  }

  return router;
}

async function aboutParked(deps: RouterDependencies, request: Request): Promise<AboutParked> {
  const asked = await atTable(deps, request);
  return { ...asked, parkedId: parseId(ParkedId, request, 'parkedId') };
}
