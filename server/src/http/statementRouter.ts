import { WithVersion } from '@opgave/shared/contract/http';
import { CastVote, HideStatement, PlaceStatement } from '@opgave/shared/contract/statements';
import { StatementId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { castVote } from '#records/statements/castVote.ts';
import { listStatements } from '#records/statements/listStatements.ts';
import { hideStatement, showStatement } from '#records/statements/moderateStatement.ts';
import type { AboutStatement } from '#records/statements/oneStatement.ts';
import { confirmStatement, withdrawStatement } from '#records/statements/ownStatement.ts';
import { placeStatement } from '#records/statements/placeStatement.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** Sentences to react to, and what groups think of them. */
export function statementRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/statements';

  router.get(all, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listStatements(deps, workspaceId, personId));
  });

  router.post(all, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await placeStatement(deps, { ...asked, input: parseBody(PlaceStatement, request) });
    response.status(201).json({ id });
  });

  router.post(`${all}/:statementId/vote`, async (request, response) => {
    const about = await aboutStatement(deps, request);
    await castVote(deps, { ...about, input: parseBody(CastVote, request) });
    response.status(204).end();
  });

  router.post(`${all}/:statementId/hide`, async (request, response) => {
    const about = await aboutStatement(deps, request);
    await hideStatement(deps, { ...about, input: parseBody(HideStatement, request) });
    response.status(204).end();
  });

  router.post(`${all}/:statementId/show`, async (request, response) => {
    const about = await aboutStatement(deps, request);
    await showStatement(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${all}/:statementId/withdraw`, async (request, response) => {
    const about = await aboutStatement(deps, request);
    await withdrawStatement(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${all}/:statementId/confirm`, async (request, response) => {
    const about = await aboutStatement(deps, request);
    await confirmStatement(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  return router;
}

async function aboutStatement(deps: RouterDependencies, request: Request): Promise<AboutStatement> {
  const asked = await atTable(deps, request);
  return { ...asked, statementId: parseId(StatementId, request, 'statementId') };
}
