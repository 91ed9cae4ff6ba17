import type { PersonId } from '#ids.ts';
import { addDays, calendarDay, endOfDay } from './calendar.ts';
import { type ConsentAnswer, missingInAnswer, type RecheckAnswer } from './consentAnswer.ts';
import { changedSections } from './consentRepair.ts';
import {
  activeSeat,
  type ConsentRound,
  type CountedSeat,
  type FrozenText,
  type RoundMove,
  type RoundTerms,
  type RunningState,
  refuse,
  type Stage,
  stageAt,
  stateOf,
} from './consentRound.ts';
import {
  firstAnswer,
  missingGroups,
  objectionsOf,
  outcomeOf,
  outsideGroupsWithQuorum,
} from './consentTally.ts';

/** A round on this text. There is never a second one on the same text, also not on one that a repair led to. */
export function prepareRound(
  text: FrozenText,
  terms: RoundTerms,
  earlier: readonly ConsentRound[],
): RoundMove {
  const used = earlier
    .filter(({ stages }) => stages.length > 0)
    .flatMap((round) => [round.text.hash, round.repaired?.hash]);
  if (used.includes(text.hash)) return refuse('SAME_TEXT');
  return {
    ok: true,
    round: { text, terms, seats: [], stages: [], answers: [], rechecks: [], remindedAt: [] },
  };
}

/** From here on the seats are those of this moment: one added later does not respond. */
export function openRound(round: ConsentRound, seats: readonly CountedSeat[], at: number): RoundMove {
  if (round.voidedAt !== undefined) return refuse('VOID');
  if (round.stages.length > 0) return refuse('ALREADY_OPEN');
  const { timeZone, consentDays } = round.terms;
  const stage = stageOf('open', at, addDays(calendarDay(at, timeZone), consentDays), timeZone);
  return { ok: true, round: { ...round, seats, stages: [stage] } };
}

/** Once, while the round is open, and only when a group is below quorum. */
export function extendRound(round: ConsentRound, at: number): RoundMove {
  if (round.stages.some(({ name }) => name === 'extended')) return refuse('ALREADY_EXTENDED');
  const stage = stageAt(round, at);
  if (stage?.name !== 'open') return refuse('NOT_OPEN');
  if (missingGroups(round).length === 0) return refuse('QUORUM_REACHED');
  const { timeZone, extensionDays } = round.terms;
  const extended = stageOf('extended', at, addDays(stage.lastDay, extensionDays), timeZone);
  return { ok: true, round: { ...round, stages: [...round.stages, extended] } };
}

/** One response of one person, which may take the place of an earlier one until the last day is over. */
export function respond(
  round: ConsentRound,
  personId: PersonId,
  answer: ConsentAnswer,
  at: number,
): RoundMove {
  const stage = stageAt(round, at);
  if (stage?.name !== 'open' && stage?.name !== 'extended') return refuseClosed(round);
  if (!activeSeat(round, personId)) return refuse('NO_SEAT');
  const missing = missingInAnswer(answer);
  if (missing.length > 0) return refuse('INCOMPLETE', missing);
  return { ok: true, round: { ...round, answers: [...round.answers, { personId, at, answer }] } };
}

/** In `recheck`: objectors say whether theirs stays; the others may object to what was changed, and to nothing else. */
export function respondToRepair(
  round: ConsentRound,
  personId: PersonId,
  answer: RecheckAnswer,
  at: number,
): RoundMove {
  if (stageAt(round, at)?.name !== 'recheck') return refuseClosed(round);
  if (!activeSeat(round, personId)) return refuse('NO_SEAT');
  const isObjector = firstAnswer(round, personId)?.kind === 'objection';
  const isObjectorsAnswer = answer.kind !== 'keep' && answer.kind !== 'objection';
  if (isObjectorsAnswer && !isObjector) return refuse('NOT_AN_OBJECTOR');
  if (!isObjectorsAnswer && isObjector) return refuse('OBJECTOR_ONLY_ANSWERS');
  if (answer.kind === 'objection') {
    const missing = missingInAnswer(answer);
    if (missing.length > 0) return refuse('INCOMPLETE', missing);
    const changed = changedSections(round);
    const unchanged = answer.sections.filter((section) => !changed.includes(section));
    if (unchanged.length > 0) return refuse('NOT_CHANGED', unchanged);
  }
  return { ok: true, round: { ...round, rechecks: [...round.rechecks, { personId, at, answer }] } };
}

/** At most as often as the workspace set, and only while people can respond. */
export function remind(round: ConsentRound, at: number): RoundMove {
  if (stageAt(round, at) === undefined) return refuseClosed(round);
  if (round.remindedAt.length >= round.terms.reminders) return refuse('REMINDERS_USED');
  return { ok: true, round: { ...round, remindedAt: [...round.remindedAt, at] } };
}

/** A seat that is taken away leaves the count until the round is closed; its objection stays. */
export function removeSeat(round: ConsentRound, personId: PersonId, at: number): ConsentRound {
  if (round.closing) return round;
  const seats = round.seats.map((seat) =>
    seat.personId === personId && seat.removedAt === undefined ? { ...seat, removedAt: at } : seat,
  );
  return { ...round, seats };
}

/** The workspace went back: any consent given becomes void (`method.md` section 1.2). */
export function voidRound(round: ConsentRound, at: number): ConsentRound {
  return round.voidedAt === undefined ? { ...round, voidedAt: at } : round;
}

/**
 * The round at this moment: whatever ended by now has ended, each stage on its own last day, however late this is asked.
 * `textNow` is the problem text at this moment; it is frozen again when a repair ends.
 */
export function advanceRound(round: ConsentRound, at: number, textNow: FrozenText): ConsentRound {
  const stage = round.stages.at(-1);
  if (!stage || round.closing || round.voidedAt !== undefined || at < stage.until) return round;
  return advanceRound(afterStage(round, stage, textNow), at, textNow);
}

/** Repair comes only on an objection, and never twice: nothing leads back to it. */
function afterStage(round: ConsentRound, stage: Stage, textNow: FrozenText): ConsentRound {
  const { repairDays, recheckDays } = round.terms;
  if (stage.name === 'repair') {
    return { ...withStage(round, stage, 'recheck', recheckDays), repaired: textNow };
  }
  const mayRepair = stage.name !== 'recheck' && outsideGroupsWithQuorum(round) > 0;
  if (mayRepair && objectionsOf(round).length > 0) return withStage(round, stage, 'repair', repairDays);
  return { ...round, closing: { at: stage.until, outcome: outcomeOf(round) } };
}

function withStage(round: ConsentRound, before: Stage, name: RunningState, days: number): ConsentRound {
  const stage = stageOf(name, before.until, addDays(before.lastDay, days), round.terms.timeZone);
  return { ...round, stages: [...round.stages, stage] };
}

function stageOf(name: RunningState, from: number, lastDay: string, timeZone: string): Stage {
  return { name, from, lastDay, until: endOfDay(lastDay, timeZone) };
}

function refuseClosed(round: ConsentRound): RoundMove {
  if (round.voidedAt !== undefined) return refuse('VOID');
  return refuse(stateOf(round) === 'prepared' ? 'NOT_OPEN' : 'AFTER_DEADLINE');
}
