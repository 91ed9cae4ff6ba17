import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import type { Spotlight } from '@opgave/shared/method/sessionFocus';
import type { TextKey } from '#i18n/textKey.ts';

const WORDS: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['session.begun', 'session.fact.begun'],
  ['session.ended', 'session.fact.ended'],
  ['plan.changed', 'session.fact.planChanged'],
  ['step.begun', 'session.fact.stepBegun'],
  ['step.takenBack', 'session.fact.stepTakenBack'],
  ['timer.paused', 'session.fact.paused'],
  ['timer.resumed', 'session.fact.resumed'],
  ['timer.lengthened', 'session.fact.lengthened'],
  ['timer.ended', 'session.timeIsUp'],
  ['hand.raised', 'session.fact.handRaised'],
  ['hand.lowered', 'session.fact.handLowered'],
  ['turn.given', 'session.fact.turnGiven'],
  ['turn.over', 'session.fact.turnOver'],
  ['ready.said', 'session.fact.ready'],
  ['ready.takenBack', 'session.fact.notReady'],
  ['everyone.brought', 'session.fact.brought'],
  ['spotlight.set', 'session.fact.lit'],
  ['spotlight.cleared', 'session.fact.unlit'],
  ['breakouts.made', 'session.fact.apart'],
  ['breakouts.staged', 'session.fact.staged'],
  ['breakouts.timeUp', 'session.fact.apartTimeUp'],
  ['breakouts.moved', 'session.fact.movedGroup'],
  ['breakouts.timed', 'session.fact.groupTime'],
  ['breakouts.told', 'session.fact.groupsTold'],
  ['breakouts.returned', 'session.fact.back'],
  ['breakouts.harvested', 'session.fact.harvested'],
  ['dots.opened', 'session.fact.dotsOpened'],
  ['dots.shown', 'session.fact.dotsShown'],
  ['dots.dropped', 'session.fact.dotsDropped'],
  ['sizing.opened', 'session.fact.sizingOpened'],
  ['sizing.shown', 'session.fact.sizingShown'],
  ['sizing.dropped', 'session.fact.sizingDropped'],
  ['switch.opened', 'session.fact.switchOpened'],
  ['switch.givenOut', 'session.fact.switchGivenOut'],
  ['switch.shown', 'session.fact.switchShown'],
  ['switch.dropped', 'session.fact.switchDropped'],
  ['question.asked', 'session.fact.questionAsked'],
  ['question.marked', 'session.fact.questionMarked'],
  ['question.taken', 'session.fact.questionTaken'],
  ['question.letThrough', 'session.fact.questionLetThrough'],
  ['question.answered', 'session.fact.questionAnswered'],
  ['question.reopened', 'session.fact.questionReopened'],
  ['question.hidden', 'session.fact.questionHidden'],
  ['question.shown', 'session.fact.questionShown'],
  ['question.takenBack', 'session.fact.questionTakenBack'],
  ['questions.opened', 'session.fact.questionsOpened'],
  ['anonymous.opened', 'session.fact.anonymous'],
  ['anonymous.closed', 'session.fact.anonymousOver'],
  ['attendance.counted', 'session.fact.counted'],
]);

interface Told extends Pick<SessionFact, 'kind'> {
  readonly spotlight?: Spotlight;
}

/** One line for each thing that can happen; what this part has no words for is told as a step in an exercise. */
export function factWords({ kind, spotlight }: Told): TextKey {
  if (spotlight?.story) return 'session.fact.storyLit';
  return WORDS.get(kind) ?? 'session.fact.exercise';
}
