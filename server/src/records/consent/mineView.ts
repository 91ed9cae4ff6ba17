import type { RoundView } from '@opgave/shared/contract/consent';
import { activeSeat, type ConsentRound, stageAt } from '@opgave/shared/method/consentRound';
import { firstAnswer } from '@opgave/shared/method/consentTally';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { type AroundRound, hiddenOf } from './answerViews.ts';
import { mayAnswer } from './giveAnswer.ts';
import { waitingFor } from './guideRound.ts';
import { answerIdOf } from './rounds.ts';

type Mine = RoundView['mine'];

/** What this member said, when the server took it in, and what is asked of them. */
export function mineView({ member, record, at }: AroundRound): Mine {
  const { round } = record;
  const { id } = member.person;
  const answers = round.answers.filter(({ personId }) => personId === id);
  const rechecks = round.rechecks.filter(({ personId }) => personId === id);
  const [answer, recheck] = [answers.at(-1), rechecks.at(-1)];
  const hidden = hiddenOf(record, answerIdOf(record, id));
  const remindedAt = round.remindedAt.at(-1);
  const isWaitedFor = waitingFor(round, at).includes(id);
  return {
    seat: seatKind(member, round),
    answer: {
      version: answers.length,
      ...(answer && { given: answer.answer, sentAt: timestamp(answer.at) }),
      ...(hidden && { hidden }),
    },
    recheck: {
      version: rechecks.length,
      ...(recheck && { given: recheck.answer, sentAt: timestamp(recheck.at) }),
      asks: asked(member, round, at),
    },
    ...(isWaitedFor && remindedAt !== undefined && { remindedAt: timestamp(remindedAt) }),
  };
}

function seatKind({ seat, person }: Member, round: ConsentRound): Mine['seat'] {
  if (seat.role === 'facilitator' || seat.role === 'sponsor') return seat.role;
  if (seat.role !== 'participant') return 'none';
  return activeSeat(round, person.id) ? 'counted' : 'notCounted';
}

function asked(member: Member, round: ConsentRound, at: number): Mine['recheck']['asks'] {
  const { id } = member.person;
  if (stageAt(round, at)?.name !== 'recheck' || !activeSeat(round, id) || !mayAnswer(member))
    return 'nothing';
  return firstAnswer(round, id)?.kind === 'objection' ? 'objector' : 'other';
}
