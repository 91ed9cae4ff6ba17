import { AnswerKnock, SetLobby } from '@opgave/shared/contract/lobby';
import { SignInId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { answerKnock } from '#records/moderation/answerKnock.ts';
import { setLobby, viewLobby } from '#records/moderation/lobby.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const at = '/workspaces/:workspaceId';

/** Who is at the door of a table, and who opens it. */
export function lobbyRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(`${at}/lobby`, async (request, response) => {
    response.json(await viewLobby(deps, await atTable(deps, request)));
  });

  router.post(`${at}/lobby`, async (request, response) => {
    await setLobby(deps, { ...(await atTable(deps, request)), input: parseBody(SetLobby, request) });
    response.status(204).end();
  });

  router.post(`${at}/lobby/:knockId`, async (request, response) => {
    const { answer } = parseBody(AnswerKnock, request);
    const knockId = parseId(SignInId, request, 'knockId');
    await answerKnock(deps, { ...(await atTable(deps, request)), knockId, answer });
    response.status(204).end();
  });

  return router;
}
