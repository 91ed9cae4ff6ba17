import type { Action } from '@opgave/shared/method/actions';
import type { DocumentLookedAt } from '@opgave/shared/method/solutionTalk';

/** Whoever may read or write a document may see or handle its signals. */
export const READ_ACTIONS: Readonly<Record<DocumentLookedAt, Action>> = {
  problem: 'problemDoc.read',
  fundamentals: 'fundamentals.read',
};
export const WRITE_ACTIONS: Readonly<Record<DocumentLookedAt, Action>> = {
  problem: 'problemDoc.write',
  fundamentals: 'fundamentals.write',
};
