import {
  KeepVersion,
  NameVersion,
  NumberOrNow,
  RestoreVersion,
  VersionedDocument,
  VersionNumber,
} from '@opgave/shared/contract/versions';
import type { Request, Router } from 'express';
import type { AtVersions } from '#records/versions/atVersions.ts';
import { listVersions } from '#records/versions/listVersions.ts';
import { keepVersion, nameVersion } from '#records/versions/nameVersion.ts';
import { readVersion } from '#records/versions/readVersion.ts';
import { restoreVersion } from '#records/versions/restoreVersion.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/versions/:document';
const ONE = `${ALL}/:number`;

/** The versions of a text: look, compare, name, put back. */
export function versionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(ALL, async (request, response) => {
    response.json(await listVersions(deps, await atVersions(deps, request)));
  });

  router.post(ALL, async (request, response) => {
    const at = await atVersions(deps, request);
    const input = parseBody(KeepVersion, request);
    await deps.rateLimits.versions.count(at.personId);
    const number = await keepVersion(deps, { ...at, input });
    response.status(201).json({ number });
  });

  router.get(ONE, async (request, response) => {
    const at = await atVersions(deps, request);
    response.json(await readVersion(deps, { ...at, number: parseId(NumberOrNow, request, 'number') }));
  });

  router.post(`${ONE}/name`, async (request, response) => {
    const at = await atVersions(deps, request);
    const number = parseId(VersionNumber, request, 'number');
    await nameVersion(deps, { ...at, number, input: parseBody(NameVersion, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/restore`, async (request, response) => {
    const at = await atVersions(deps, request);
    const wish = { ...at, number: parseId(VersionNumber, request, 'number') };
    const input = parseBody(RestoreVersion, request);
    await deps.rateLimits.versions.count(at.personId);
    const number = await restoreVersion(deps, { ...wish, input });
    response.status(201).json({ number });
  });

  return router;
}

async function atVersions(deps: RouterDependencies, request: Request): Promise<AtVersions> {
  const asked = await atTable(deps, request);
  return { ...asked, document: parseId(VersionedDocument, request, 'document') };
}
