import {
  BecomeStory,
  ChangeDoor,
  MoveReferral,
  NameTheme,
  ReferWords,
} from '@opgave/shared/contract/referrals';
import { ReferralId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { viewDesk } from '#records/referrals/deskView.ts';
import { changeDoor } from '#records/referrals/doors.ts';
import { moveAtTable } from '#records/referrals/moveReferral.ts';
import { referFromTable, viewReferred } from '#records/referrals/referFromTable.ts';
import { becomeStory, nameTheme } from '#records/referrals/referralStory.ts';
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

  const referred = '/workspaces/:workspaceId/referred';

  router.get(referred, async (request, response) => {
    response.json(await viewReferred(deps, await atTable(deps, request)));
  });

  router.post(referred, async (request, response) => {
    const at = await atTable(deps, request);
    await referFromTable(deps, { ...at, input: parseBody(ReferWords, request) });
    response.status(204).end();
  });

  const one = '/workspaces/:workspaceId/referrals/:referralId';
  const about = async (request: Request) => {
    const at = await atTable(deps, request);
    return { ...at, referralId: parseId(ReferralId, request, 'referralId') };
  };

  router.post(one, async (request, response) => {
    await moveAtTable(deps, { ...(await about(request)), input: parseBody(MoveReferral, request) });
    response.status(204).end();
  });

  router.post(`${one}/theme`, async (request, response) => {
    await nameTheme(deps, { ...(await about(request)), input: parseBody(NameTheme, request) });
    response.status(204).end();
  });

  router.post(`${one}/story`, async (request, response) => {
    await becomeStory(deps, { ...(await about(request)), input: parseBody(BecomeStory, request) });
    response.status(204).end();
  });

  return router;
}
