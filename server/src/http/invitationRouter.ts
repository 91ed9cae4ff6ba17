import { CreateInvitation } from '@opgave/shared/contract/invitations';
import { InvitationId } from '@opgave/shared/ids';
import { type Router } from 'express';
import { createInvitation } from '#records/invitations/createInvitation.ts';
import { inviteFacilitator } from '#records/invitations/inviteFacilitator.ts';
import { listInvitations } from '#records/invitations/listInvitations.ts';
import { withdrawInvitation } from '#records/invitations/withdrawInvitation.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, parseInput, refuseBody } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

const InviteFacilitator = CreateInvitation.pick({ days: true, maxUses: true });

/** Links by which people come in: to a table, or as facilitator of this installation. */
export function invitationRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/workspaces/:workspaceId/invitations', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listInvitations(deps, workspaceId, personId));
  });

  router.post('/workspaces/:workspaceId/invitations', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const input = parseBody(CreateInvitation, request);
    await deps.rateLimits.invitations.count(personId);
    response.status(201).json(await createInvitation(deps, { workspaceId, personId, input }));
  });

  router.delete('/workspaces/:workspaceId/invitations/:invitationId', async (request, response) => {
    refuseBody(request);
    const { workspaceId, personId } = await atTable(deps, request);
    const invitationId = parseId(InvitationId, request, 'invitationId');
    await withdrawInvitation(deps, { workspaceId, personId, invitationId });
    response.status(204).end();
  });

  router.post('/facilitator-invitations', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const body: unknown = request.body;
    const input = parseInput(InviteFacilitator, body ?? {});
    await deps.rateLimits.invitations.count(person.id);
    response.status(201).json(await inviteFacilitator(deps, person, input));
  });

  return router;
}
