import type { GroupView } from '@opgave/shared/contract/consent';
import { type ConsentRound, type CountedSeat, stateOf } from '@opgave/shared/method/consentRound';
import {
  countedSeats,
  type GroupQuorum,
  quorumPerGroup,
  tallyFirst,
  tallyStanding,
} from '@opgave/shared/method/consentTally';
import type { AroundRound } from './answerViews.ts';

/**
 * Seats, who responded, and counts as far as they may be known. An objection to the repaired text makes somebody
 * count as having responded; while the round runs that is left out, because it would say what they said.
 */
export function groupViews(around: AroundRound): GroupView[] {
  const { round } = around.record;
  return outsideFirst(quorumPerGroup(shownRound(round))).map((quorum) => ({
    ...quorum,
    people: countedSeats(round)
      .filter(({ group }) => group === quorum.group)
      .map((seat) => personView(seat, around)),
    ...(isFirstShown(round) && { first: tallyFirst(round, quorum.group) }),
    ...(isStandingShown(round) && { standing: tallyStanding(round, quorum.group) }),
  }));
}

/** The round without what nobody may draw conclusions from yet. */
export function shownRound(round: ConsentRound): ConsentRound {
  return isStandingShown(round) ? round : { ...round, rechecks: [] };
}

/** As `answersInView` shows first answers: repair needs to know the objections. */
function isFirstShown(round: ConsentRound): boolean {
  const state = stateOf(round);
  const isAfter = state === 'repair' || state === 'recheck' || state === 'closed';
  return isAfter || !round.terms.answersHiddenUntilClose;
}

function isStandingShown(round: ConsentRound): boolean {
  return stateOf(round) === 'closed' || !round.terms.answersHiddenUntilClose;
}

function personView(
  { personId }: CountedSeat,
  { seats, record: { round } }: AroundRound,
): GroupView['people'][number] {
  return {
    personId,
    name: seats.find((seat) => seat.personId === personId)?.displayName ?? '',
    hasResponded: round.answers.some((given) => given.personId === personId),
    hasRechecked: round.rechecks.some((given) => given.personId === personId),
  };
}

export function outsideFirst<T extends Pick<GroupQuorum, 'side'>>(groups: readonly T[]): T[] {
  const outside = groups.filter(({ side }) => side === 'outside');
  return [...outside, ...groups.filter(({ side }) => side === 'inside')];
}
