import type { Seat } from '@opgave/shared/contract/records';
import type { HarmAnswer } from '@opgave/shared/contract/valueRecords';
import type { HarmAnswerView, PictureView, ScoreView } from '@opgave/shared/contract/valuesCheck';
import { GROUPS, sideOf } from '@opgave/shared/method/groups';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import {
  harms,
  SCORES,
  splitValues,
  spreadOf,
  unansweredHarms,
  valuesUnknownToAll,
} from '@opgave/shared/method/valuesCheck';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { writtenBy } from '../writtenBy.ts';
import { type CountedScore, groupOf, type Weighing } from './scores.ts';

export interface AroundValues {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly weighing: Weighing;
}

/** How one value was weighed, as this member may see it. */
export function pictureView(value: ValueKey, around: AroundValues): Omit<PictureView, 'movement'> {
  const { counted } = around.weighing;
  return {
    rows: rowsOf(value, around),
    scores: scoresInOrder(counted, value).map((score) => scoreView(score, around)),
    isSplit: splitValues(counted).includes(value),
    isUnknownToAll: valuesUnknownToAll(counted).includes(value),
  };
}

function rowsOf(value: ValueKey, { member, seats, weighing }: AroundValues): PictureView['rows'] {
  const spread = spreadOf(weighing.counted, value);
  const seated = seats.filter(({ status, role }) => status === 'active' && role === 'participant');
  const rows = GROUPS.filter(
    (group) => seated.some((seat) => seat.group === group) || spread.some((one) => one.group === group),
  ).map((group) => ({
    group,
    side: sideOf(group, member.workspace.sideOfOther),
    counts: [...(spread.find((one) => one.group === group)?.counts ?? [])],
  }));
  const outside = rows.filter(({ side }) => side === 'outside');
  return [...outside, ...rows.filter(({ side }) => side === 'inside')];
}

/** By group and then by step, so that the order does not tell who was first. */
function scoresInOrder(counted: readonly CountedScore[], value: ValueKey): readonly CountedScore[] {
  return counted
    .filter((score) => score.value === value)
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.publicId < other.publicId ? -1 : 1));
}

function placeOf({ group, side, score }: CountedScore): number {
  const sides = side === 'outside' ? 0 : GROUPS.length;
  return (sides + GROUPS.indexOf(group)) * SCORES.length + SCORES.indexOf(score);
}

function scoreView(counted: CountedScore, around: AroundValues): ScoreView {
  const { publicId, personId, group, score, reason, forWhom } = counted;
  const isMine = personId === around.member.person.id;
  const isHarm = harms([counted]).length > 0;
  return {
    id: publicId,
    by: writtenBy({ by: personId, group }, around.member.workspace, around.seats),
    isMine,
    ...{ score, reason },
    ...(forWhom !== undefined && { forWhom }),
    ...(isHarm && { harm: harmView(counted, around) }),
  };
}

function harmView(counted: CountedScore, around: AroundValues): NonNullable<ScoreView['harm']> {
  const { answers, answersOfRule } = around.weighing;
  return {
    isAnswered: unansweredHarms([counted], answersOfRule).length === 0,
    answers: answers
      .filter((answer) => answer.score === counted.publicId)
      .toSorted((one, other) => one.answeredAt - other.answeredAt)
      .map((answer) => answerView(answer, around)),
  };
}

function answerView(given: HarmAnswer, around: AroundValues): HarmAnswerView {
  const { id, by, answer, answeredAt } = given;
  const group = groupOf({ personId: by, group: given.group }, around.seats);
  const author = writtenBy({ by, group }, around.member.workspace, around.seats);
  return { id, by: author, answeredAt: timestamp(answeredAt), answer };
}
