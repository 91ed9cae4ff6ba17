import { isDeepStrictEqual } from 'node:util';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { ReferralId } from '@opgave/shared/ids';
import { nextDue } from '@opgave/shared/method/referral';
import { wordsGoAt } from '@opgave/shared/method/referralTerms';
import type { Dependencies } from '#identity/dependencies.ts';
import { moveByClock } from './moveReferral.ts';
import { withoutWords } from './senderReferral.ts';
import { storeReferral } from './storeReferral.ts';

/** The next moment at which time alone changes something about a question. */
export function referralDue(referral: Referral): number | undefined {
  const goes = hasWords(referral) ? wordsGoAt(referral.course) : undefined;
  const moments = [nextDue(referral.course), goes].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** What is late is told, and the words of what was finished long ago go. */
export async function actByClock(deps: Dependencies, id: ReferralId): Promise<void> {
  const before = await deps.storage.records.get('referral', id);
  if (!before) return;
  const goes = hasWords(before) ? wordsGoAt(before.course) : undefined;
  if (goes === undefined) return moveByClock(deps, id);
  if (deps.now() < goes) return;
  const after = { ...withoutWords(before), version: before.version + 1 };
  await storeReferral(deps, { before, after, actions: ['wordsGone'] });
}

/** Names that were written by hand too, which an earlier version kept. */
function hasWords(referral: Referral): boolean {
  return !isDeepStrictEqual(withoutWords(referral), referral);
}
