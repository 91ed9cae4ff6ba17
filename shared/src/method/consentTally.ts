import type { PersonId } from '#ids.ts';
import type { ConsentAnswer, Objection, ObjectorAnswer } from './consentAnswer.ts';
import type { ConsentRound, CountedSeat, Outcome } from './consentRound.ts';
import type { ConsentFacts } from './facts.ts';
import { GROUPS, type Group, type Side } from './groups.ts';
import type { ProblemSectionKey } from './problemSections.ts';
import type { SponsorDecision } from './sponsorDecision.ts';

export interface ConsentTally {
  readonly consent: number;
  readonly concern: number;
  readonly objection: number;
  readonly noResponse: number;
}

export interface GroupQuorum {
  readonly group: Group;
  readonly side: Side;
  readonly seats: number;
  readonly needed: number;
  readonly responded: number;
  readonly isReached: boolean;
}

/** An objection, word for word and for ever, with what its maker said of the repaired text. */
export interface RoundObjection {
  readonly personId: PersonId;
  readonly group: Group;
  readonly at: number;
  readonly objection: Objection;
  /** It was made in `recheck`, against the changed text. */
  readonly isAgainstRepair: boolean;
  /** An objector who does not act counts as `stays`. */
  readonly result: ObjectorAnswer;
  readonly resultText: string;
}

/** Rounding errors do not ask for one person more: 0.55 × 20 is 11. */
const TOLERANCE = 1e-9;

/** The answer of the first stage that counts: the last one given. */
export function firstAnswer(round: ConsentRound, personId: PersonId): ConsentAnswer | undefined {
  return round.answers.findLast((given) => given.personId === personId)?.answer;
}

/** The answer as it stands after what was said in `recheck`. */
export function standingAnswer(round: ConsentRound, personId: PersonId): ConsentAnswer['kind'] | undefined {
  const first = firstAnswer(round, personId)?.kind;
  const later = round.rechecks.findLast((given) => given.personId === personId)?.answer.kind;
  if (later === 'withdrawn') return 'consent';
  if (later === 'becomesConcern') return 'concern';
  return later === 'objection' ? 'objection' : first;
}

/** Seats as they were at opening, without those removed since. */
export function countedSeats(round: ConsentRound): readonly CountedSeat[] {
  return round.seats.filter(({ removedAt }) => removedAt === undefined);
}

/** The answers of the first stage, of everyone or of one group. */
export function tallyFirst(round: ConsentRound, group?: Group): ConsentTally {
  return tally(round, group, ({ personId }) => firstAnswer(round, personId)?.kind);
}

/** The answers as they stand now, of everyone or of one group. */
export function tallyStanding(round: ConsentRound, group?: Group): ConsentTally {
  return tally(round, group, ({ personId }) => standingAnswer(round, personId));
}

function tally(
  round: ConsentRound,
  group: Group | undefined,
  answerOf: (seat: CountedSeat) => ConsentAnswer['kind'] | undefined,
): ConsentTally {
  const seats = countedSeats(round).filter((seat) => group === undefined || seat.group === group);
  const count = (kind: ConsentAnswer['kind'] | undefined) =>
    seats.filter((seat) => answerOf(seat) === kind).length;
  return {
    consent: count('consent'),
    concern: count('concern'),
    objection: count('objection'),
    noResponse: count(undefined),
  };
}

/** `method.md` section 7: responses ≥ max(1, ⌈seats × quorum⌉), for every group with seats. */
export function quorumPerGroup(round: ConsentRound): readonly GroupQuorum[] {
  const seats = countedSeats(round);
  return GROUPS.flatMap((group) => {
    const ofGroup = seats.filter((seat) => seat.group === group);
    const [first] = ofGroup;
    if (first === undefined) return [];
    const needed = Math.max(1, Math.ceil(ofGroup.length * round.terms.quorum - TOLERANCE));
    const responded = ofGroup.filter(({ personId }) => standingAnswer(round, personId) !== undefined).length;
    const isReached = responded >= needed;
    return [{ group, side: first.side, seats: ofGroup.length, needed, responded, isReached }];
  });
}

/** Groups below quorum. They do not block, and are named wherever the text is shown. */
export function missingGroups(round: ConsentRound): readonly Group[] {
  return quorumPerGroup(round)
    .filter(({ isReached }) => !isReached)
    .map(({ group }) => group);
}

export function outsideGroupsWithQuorum(round: ConsentRound): number {
  return quorumPerGroup(round).filter(({ side, isReached }) => side === 'outside' && isReached).length;
}

/**
 * Every objection that counts, oldest first. One of a seat that was removed stays: taking away a seat is no answer to
 * a reason.
 */
export function objectionsOf(round: ConsentRound): readonly RoundObjection[] {
  return round.seats
    .flatMap((seat) => [...firstObjection(round, seat), ...laterObjection(round, seat)])
    .toSorted((one, other) => one.at - other.at);
}

export function standingObjections(round: ConsentRound): readonly RoundObjection[] {
  return objectionsOf(round).filter(({ result }) => result === 'stays');
}

function firstObjection(round: ConsentRound, { personId, group }: CountedSeat): readonly RoundObjection[] {
  const given = round.answers.findLast((answer) => answer.personId === personId);
  if (given?.answer.kind !== 'objection') return [];
  const word = round.rechecks.findLast((recheck) => recheck.personId === personId)?.answer;
  const isWord = word !== undefined && word.kind !== 'keep' && word.kind !== 'objection';
  return [
    {
      personId,
      group,
      at: given.at,
      objection: given.answer,
      isAgainstRepair: false,
      result: isWord ? word.kind : 'stays',
      resultText: isWord ? word.text : '',
    },
  ];
}

function laterObjection(round: ConsentRound, { personId, group }: CountedSeat): readonly RoundObjection[] {
  const given = round.rechecks.findLast((recheck) => recheck.personId === personId);
  if (given?.answer.kind !== 'objection') return [];
  const { at, answer } = given;
  return [{ personId, group, at, objection: answer, isAgainstRepair: true, result: 'stays', resultText: '' }];
}

/** A concern, word for word: given as one, or what became of an objection. */
export interface RoundConcern {
  readonly personId: PersonId;
  readonly group: Group;
  readonly sections: readonly ProblemSectionKey[];
  readonly text: string;
}

export function concernsOf(round: ConsentRound): readonly RoundConcern[] {
  return round.seats.flatMap(({ personId, group }) => {
    const answer = firstAnswer(round, personId);
    if (standingAnswer(round, personId) !== 'concern' || answer === undefined || answer.kind === 'consent')
      return [];
    const sections = answer.kind === 'concern' ? [answer.section] : answer.sections;
    return [{ personId, group, sections, text: answer.text }];
  });
}

/** The outcome if the round closed as it stands (`method.md` section 7). */
export function outcomeOf(round: ConsentRound): Outcome {
  if (outsideGroupsWithQuorum(round) === 0) return 'noQuorum';
  if (standingObjections(round).length > 0) return 'standingObjection';
  return concernsOf(round).length > 0 ? 'consentWithConcerns' : 'consent';
}

/** What the gates of `consent` ask; a round that became void says nothing. */
export function consentFacts(round: ConsentRound, decision?: SponsorDecision): ConsentFacts | undefined {
  if (round.voidedAt !== undefined) return undefined;
  return {
    isClosed: round.closing !== undefined,
    ...(round.closing && { outcome: round.closing.outcome }),
    ...(decision && { sponsorDecision: decision.kind }),
    outsideGroupsWithQuorum: outsideGroupsWithQuorum(round),
  };
}
