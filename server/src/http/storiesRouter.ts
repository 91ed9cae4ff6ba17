import { WithVersion } from '@opgave/shared/contract/http';
import { ChangeExperience, HideExperience, TellExperience } from '@opgave/shared/contract/stories';
import { ExperienceId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { changeExperience } from '#records/experiences/changeExperience.ts';
import { confirmExperience } from '#records/experiences/confirmExperience.ts';
import { listExperiences } from '#records/experiences/listExperiences.ts';
import { hideExperience, showExperience } from '#records/experiences/moderateExperience.ts';
import type { AboutExperience } from '#records/experiences/oneExperience.ts';
import { tellExperience } from '#records/experiences/tellExperience.ts';
import { withdrawExperience } from '#records/experiences/withdrawExperience.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** What people lived through. */
export function storiesRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  tellingRoutes(router, deps);
  changingRoutes(router, deps);
  return router;
}

function tellingRoutes(router: Router, deps: RouterDependencies): void {
  router.get('/workspaces/:workspaceId/experiences', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listExperiences(deps, workspaceId, personId));
  });

  router.post('/workspaces/:workspaceId/experiences', async (request, response) => {
    const asked = await atTable(deps, request);
    const input = parseBody(TellExperience, request);
    response.status(201).json(await tellExperience(deps, { ...asked, input }));
  });
}

function changingRoutes(router: Router, deps: RouterDependencies): void {
  const one = '/workspaces/:workspaceId/experiences/:experienceId';

  router.patch(one, async (request, response) => {
    const about = await aboutExperience(deps, request);
    await changeExperience(deps, { ...about, input: parseBody(ChangeExperience, request) });
    response.status(204).end();
  });

  router.post(`${one}/show`, async (request, response) => {
    const about = await aboutExperience(deps, request);
    await showExperience(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${one}/hide`, async (request, response) => {
    const about = await aboutExperience(deps, request);
    await hideExperience(deps, { ...about, input: parseBody(HideExperience, request) });
    response.status(204).end();
  });

  router.post(`${one}/withdraw`, async (request, response) => {
    const about = await aboutExperience(deps, request);
    await withdrawExperience(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${one}/confirm`, async (request, response) => {
    const about = await aboutExperience(deps, request);
    await confirmExperience(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });
}

async function aboutExperience(deps: RouterDependencies, request: Request): Promise<AboutExperience> {
  const asked = await atTable(deps, request);
  return { ...asked, experienceId: parseId(ExperienceId, request, 'experienceId') };
}
