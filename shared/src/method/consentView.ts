import type { PersonId } from '#ids.ts';
import type { ConsentAnswer, RecheckAnswer } from './consentAnswer.ts';
import { type ConsentRound, stateOf } from './consentRound.ts';

/** What one person may know of the answers: who responded is always seen, what they said only later. */
export interface AnswersInView {
  readonly responded: readonly PersonId[];
  readonly answers: readonly { readonly personId: PersonId; readonly answer: ConsentAnswer }[];
  readonly rechecks: readonly { readonly personId: PersonId; readonly answer: RecheckAnswer }[];
}

/**
 * The same for every role: the facilitator sees nothing earlier than others. The first answers are shown when
 * responding has ended, because repair needs the objections; what is said in `recheck` when the round is closed.
 */
export function answersInView(round: ConsentRound, viewer: PersonId | undefined): AnswersInView {
  const state = stateOf(round);
  const isHidden = round.terms.answersHiddenUntilClose;
  const showFirst = !isHidden || state === 'repair' || state === 'recheck' || state === 'closed';
  const showRechecks = !isHidden || state === 'closed';
  const latest = lastOfEach(round.answers);
  return {
    responded: [...new Set([...round.answers, ...round.rechecks].map(({ personId }) => personId))],
    answers: latest.filter(({ personId }) => showFirst || personId === viewer).map(withoutTime),
    rechecks: lastOfEach(round.rechecks)
      .filter(({ personId }) => showRechecks || personId === viewer)
      .map(withoutTime),
  };
}

/** An answer that was changed is nobody's business any more. */
function lastOfEach<T extends { readonly personId: PersonId }>(given: readonly T[]): readonly T[] {
  return given.filter(({ personId }, index) =>
    given.slice(index + 1).every((later) => later.personId !== personId),
  );
}

function withoutTime<A>({ personId, answer }: { readonly personId: PersonId; readonly answer: A }) {
  return { personId, answer };
}
