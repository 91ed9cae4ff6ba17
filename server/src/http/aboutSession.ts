import { SessionId } from '@opgave/shared/ids';
import type { Request } from 'express';
import type { AboutSession } from '#records/sessions/oneSession.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseId } from './parse.ts';

/** Who asks about which session of which table. */
export async function aboutSession(deps: RouterDependencies, request: Request): Promise<AboutSession> {
  const asked = await atTable(deps, request);
  return { ...asked, sessionId: parseId(SessionId, request, 'sessionId') };
}
