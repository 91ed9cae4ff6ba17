import type { ConcernView, ObjectionView } from '@opgave/shared/contract/consent';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { Seat } from '@opgave/shared/contract/records';
import type { ConsentAnswerId, PersonId } from '@opgave/shared/ids';
import type { Objection } from '@opgave/shared/method/consentAnswer';
import { stateOf } from '@opgave/shared/method/consentRound';
import {
  firstAnswer,
  objectionsOf,
  type RoundObjection,
  standingAnswer,
} from '@opgave/shared/method/consentTally';
import { answersInView } from '@opgave/shared/method/consentView';
import type { Group } from '@opgave/shared/method/groups';
import type { Member } from '#identity/standing.ts';
import { writtenBy } from '../writtenBy.ts';
import { answerIdOf } from './rounds.ts';

export interface AroundRound {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly record: ConsentRoundRecord;
  /** This moment. */
  readonly at: number;
}

interface Author {
  readonly id: ConsentAnswerId;
  readonly personId: PersonId;
  readonly group: Group;
}

/** Every concern that this member may read, by group and then by id, so that the order does not tell who was first. */
export function concernViews(around: AroundRound): ConcernView[] {
  return authorsInView(around).flatMap((author) => concernView(author, around) ?? []);
}

/** Every objection that this member may read. */
export function objectionViews(around: AroundRound): ObjectionView[] {
  const objections = objectionsOf(around.record.round);
  return authorsInView(around).flatMap((author) =>
    objections
      .filter((objection) => objection.personId === author.personId && isInView(objection, around))
      .map((objection) => objectionView(author, objection, around)),
  );
}

/** Whose answers this member may see at all: one's own always, those of others when the rules show them. */
function authorsInView({ member, record }: AroundRound): readonly Author[] {
  const { answers, rechecks } = answersInView(record.round, member.person.id);
  const shown = new Set([...answers, ...rechecks].map(({ personId }) => personId));
  return record.round.seats
    .filter(({ personId }) => shown.has(personId))
    .flatMap(({ personId, group }) => {
      const id = answerIdOf(record, personId);
      return id === undefined ? [] : [{ id, personId, group }];
    })
    .toSorted((one, other) => `${one.group}/${one.id}`.localeCompare(`${other.group}/${other.id}`));
}

/** An objection to the repaired text is said in `recheck`, and shown with what was said there. */
function isInView({ personId, isAgainstRepair }: RoundObjection, { member, record }: AroundRound): boolean {
  const { answers, rechecks } = answersInView(record.round, member.person.id);
  return (isAgainstRepair ? rechecks : answers).some((shown) => shown.personId === personId);
}

function concernView(author: Author, around: AroundRound): ConcernView | undefined {
  const { member, record } = around;
  const { round } = record;
  const answer = firstAnswer(round, author.personId);
  if (answer === undefined || answer.kind === 'consent') return undefined;
  const seesStanding = isSettled(around);
  const kind = seesStanding ? standingAnswer(round, author.personId) : answer.kind;
  if (kind !== 'concern') return undefined;
  const words = mayReadWords(author, around) ? answer : undefined;
  return {
    ...basics(author, around),
    isMine: author.personId === member.person.id,
    sections: answer.kind === 'concern' ? [answer.section] : [...answer.sections],
    wasObjection: answer.kind === 'objection',
    ...(words && { text: words.text }),
    ...(words?.quote !== undefined && { quote: words.quote }),
  };
}

function objectionView(author: Author, made: RoundObjection, around: AroundRound): ObjectionView {
  const { member, record } = around;
  const { sections, reasonType, checks } = made.objection;
  const isShown = mayReadWords(author, around);
  const decided = record.decision?.decision;
  const answer =
    decided?.kind === 'proceedWithAnswer'
      ? decided.answers.find(({ to }) => to === author.personId)?.text
      : undefined;
  return {
    ...basics(author, around),
    isMine: author.personId === member.person.id,
    sections: [...sections],
    reasonType,
    checks,
    ...(isShown && { words: wordsOf(made.objection) }),
    isAgainstRepair: made.isAgainstRepair,
    ...(isSettled(around) && { result: made.result }),
    ...(isSettled(around) && isShown && { resultText: made.resultText }),
    ...(answer !== undefined && { answer }),
  };
}

function wordsOf({ text, forWhom, wouldHelp, quote }: Objection): NonNullable<ObjectionView['words']> {
  return { text, forWhom, wouldHelp, ...(quote !== undefined && { quote }) };
}

/** What was said in `recheck` is known when the round is closed. */
function isSettled({ record }: AroundRound): boolean {
  return stateOf(record.round) === 'closed' || !record.round.terms.answersHiddenUntilClose;
}

function basics(author: Author, around: AroundRound): Pick<ObjectionView, 'id' | 'by' | 'hidden'> {
  const hidden = hiddenOf(around.record, author.id);
  const { personId, group } = author;
  const by = { ...writtenBy({ by: personId }, around.member.workspace, around.seats), group };
  return { id: author.id, by, ...(hidden && { hidden }) };
}

export function hiddenOf(
  { hidden }: ConsentRoundRecord,
  id: ConsentAnswerId | undefined,
): { reason: string } | undefined {
  const found = hidden.find(({ answerId }) => answerId === id);
  return found && { reason: found.reason };
}

/** Hidden words still reach their author, who hid them, and the sponsor, who must answer them. */
function mayReadWords({ id, personId }: Author, { member, record }: AroundRound): boolean {
  if (hiddenOf(record, id) === undefined || personId === member.person.id) return true;
  return member.seat.role === 'facilitator' || member.seat.role === 'sponsor';
}
