import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Documents } from '../documents.ts';
import { type AboutSession, findSession } from '../sessions/oneSession.ts';
import { storeFacts } from '../sessions/storeFacts.ts';
import { bringInHarvest } from './harvest.ts';
import { requireRunning, tellTogether } from './makeBreakouts.ts';

type ReturnDeps = Dependencies & { readonly documents: Documents };

/**
 * Brings everyone back together. First nobody writes in the small groups any more, and with that it is owed that what
 * they wrote comes in the notes of the session: a word that was acknowledged is in the harvest, whatever falls over.
 */
export async function returnFromBreakouts(deps: ReturnDeps, about: AboutSession): Promise<void> {
  await close(deps, about);
  await bringInHarvest(deps, about.sessionId);
}

async function close(deps: Dependencies, about: AboutSession): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, about);
    requireRunning(found);
    const { open, stage } = found.run.state.breakouts;
    if (open.length === 0 && stage === undefined) throw new AppError('session-moved-on');
    const facts = [{ kind: 'breakouts.returned' }] as const;
    const run = await storeFacts(deps, { run: found.run, facts, by: found.member.person.id });
    tellTogether(deps, about, run.number);
  });
}
