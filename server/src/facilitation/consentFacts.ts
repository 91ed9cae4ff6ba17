import type { Workspace } from '@opgave/shared/contract/records';
import { consentFacts as factsOf } from '@opgave/shared/method/consentTally';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { roundsNow } from '#records/consent/rounds.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** What the newest consent round says; nothing while there is none, or when it became void. */
export async function consentFacts(
  deps: Pick<FacilitationDeps, 'storage' | 'documents' | 'now'>,
  workspace: Pick<Workspace, 'id'>,
): Promise<Pick<LaterFacts, 'consentRound'>> {
  const newest = (await roundsNow(deps, workspace.id)).at(-1);
  const facts = newest && factsOf(newest.round, newest.decision?.decision);
  return facts ? { consentRound: facts } : {};
}
