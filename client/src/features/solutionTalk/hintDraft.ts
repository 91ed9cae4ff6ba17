import type { ParkedId } from '@opgave/shared/ids';
import { missingInParked } from '@opgave/shared/method/parked';
import { isKeepReason, MIN_KEEP_REASON } from '@opgave/shared/method/solutionTalk';

/** What somebody was filling in on a card; it outlives the card, so that nothing typed is lost. */
export interface HintDraft {
  readonly mode: 'choose' | 'park' | 'keep';
  readonly idea: string;
  readonly wouldSolve: string;
  readonly reason: string;
  /** Set once the idea was parked, so that a second try parks no second one. */
  readonly parkedId?: ParkedId;
}

/** The sentence itself is where the idea begins. */
export function newDraft(sentence: string): HintDraft {
  return { mode: 'choose', idea: sentence, wouldSolve: '', reason: '' };
}

/** Characters that the reason still asks. */
export function reasonToGo({ reason }: HintDraft): number {
  return isKeepReason(reason) ? 0 : MIN_KEEP_REASON - reason.trim().length;
}

export function missingIdea({ idea, wouldSolve }: HintDraft): ReturnType<typeof missingInParked> {
  return missingInParked({ text: idea, wouldSolve });
}
