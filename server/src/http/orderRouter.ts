import { LiftLock, MakeReport, MutePerson, SetLock } from '@opgave/shared/contract/order';
import { PersonId, ReportId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { liftLock, setLock } from '#records/moderation/lockPlace.ts';
import { type AboutPerson, mutePerson, unmutePerson } from '#records/moderation/mutePerson.ts';
import { listRemoved, readmitPerson } from '#records/moderation/readmitPerson.ts';
import { handleReport, listReports, makeReport } from '#records/moderation/reports.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const at = '/workspaces/:workspaceId';

/** Keeping order at a table: locks, people who pause, removals undone, and what was reported. */
export function orderRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.post(`${at}/locks`, async (request, response) => {
    await setLock(deps, { ...(await atTable(deps, request)), input: parseBody(SetLock, request) });
    response.status(204).end();
  });
  router.post(`${at}/locks/lift`, async (request, response) => {
    await liftLock(deps, { ...(await atTable(deps, request)), input: parseBody(LiftLock, request) });
    response.status(204).end();
  });
  router.post(`${at}/people/:personId/mute`, async (request, response) => {
    await mutePerson(deps, { ...(await aboutPerson(deps, request)), input: parseBody(MutePerson, request) });
    response.status(204).end();
  });
  router.post(`${at}/people/:personId/unmute`, async (request, response) => {
    refuseBody(request);
    await unmutePerson(deps, await aboutPerson(deps, request));
    response.status(204).end();
  });
  router.get(`${at}/removed`, async (request, response) => {
    response.json(await listRemoved(deps, await atTable(deps, request)));
  });
  router.post(`${at}/people/:personId/readmit`, async (request, response) => {
    refuseBody(request);
    await readmitPerson(deps, await aboutPerson(deps, request));
    response.status(204).end();
  });
  router.get(`${at}/reports`, async (request, response) => {
    response.json(await listReports(deps, await atTable(deps, request)));
  });
  router.post(`${at}/reports`, async (request, response) => {
    await makeReport(deps, { ...(await atTable(deps, request)), input: parseBody(MakeReport, request) });
    response.status(204).end();
  });
  router.post(`${at}/reports/:reportId/handled`, async (request, response) => {
    refuseBody(request);
    const reportId = parseId(ReportId, request, 'reportId');
    await handleReport(deps, { ...(await atTable(deps, request)), reportId });
    response.status(204).end();
  });
  return router;
}

async function aboutPerson(deps: RouterDependencies, request: Request): Promise<AboutPerson> {
  return { ...(await atTable(deps, request)), whom: parseId(PersonId, request, 'personId') };
}
