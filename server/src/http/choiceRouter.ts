import { ChangeChoice, ConfirmLoss, LossGroup } from '@opgave/shared/contract/choice';
import type { Router } from 'express';
import { changeChoice, confirmLoss } from '#records/choice/changeChoice.ts';
import { viewChoice } from '#records/choice/choiceView.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** What the table chose and what it gives up. Its running texts go the way of every document. */
export function choiceRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const choice = '/workspaces/:workspaceId/choice';

  router.get(choice, async (request, response) => {
    response.json(await viewChoice(deps, await atTable(deps, request)));
  });

  router.post(choice, async (request, response) => {
    const at = await atTable(deps, request);
    await changeChoice(deps, { ...at, input: parseBody(ChangeChoice, request) });
    response.status(204).end();
  });

  router.post(`${choice}/losses/:group/confirm`, async (request, response) => {
    const at = await atTable(deps, request);
    const group = parseId(LossGroup, request, 'group');
    await confirmLoss(deps, { ...at, group, ...parseBody(ConfirmLoss, request) });
    response.status(204).end();
  });

  return router;
}
