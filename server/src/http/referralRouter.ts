import { ChangeDoor, MoveReferral } from '@opgave/shared/contract/referrals';
import { ReferralId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { viewDesk } from '#records/referrals/deskView.ts';
import { changeDoor } from '#records/referrals/doors.ts';
import { moveAtTable } from '#records/referrals/moveReferral.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** The right door of a table, for who keeps it. */
export function referralRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const door = '/workspaces/:workspaceId/right-door';

  router.get(door, async (request, response) => {
    response.json(await viewDesk(deps, await atTable(deps, request)));
  });

  router.post(door, async (request, response) => {
    const at = await atTable(deps, request);
    await changeDoor(deps, { ...at, input: parseBody(ChangeDoor, request) });
    response.status(204).end();
  });

  router.post('/workspaces/:workspaceId/referrals/:referralId', async (request, response) => {
    const at = await atTable(deps, request);
    const referralId = parseId(ReferralId, request, 'referralId');
    await moveAtTable(deps, { ...at, referralId, input: parseBody(MoveReferral, request) });
    response.status(204).end();
  });

  return router;
}
