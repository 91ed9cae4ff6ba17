import { z } from 'zod';
import { anonymousAfter, NOTHING_ANONYMOUS, SessionAnonymous } from './sessionAnonymous.ts';
import { attendanceAfter, SessionPresence } from './sessionAttendance.ts';
import { breakoutsAfter, NO_BREAKOUTS, SessionBreakouts } from './sessionBreakouts.ts';
import { courseAfter, NO_COURSE, SessionCourse } from './sessionCourse.ts';
import { dotsAfter, NO_DOTS, SessionDots } from './sessionDots.ts';
import type { SessionFact } from './sessionFacts.ts';
import { focusAfter, SessionFocus } from './sessionFocus.ts';
import { handsAfter, NO_HANDS, SessionHands } from './sessionHands.ts';
import type { SessionMoment } from './sessionMoment.ts';
import { NO_QUESTIONS, questionsAfter, SessionQuestions } from './sessionQuestions.ts';
import { readyAfter, SessionReady } from './sessionReady.ts';
import { NO_SIZING, SessionSizing, sizingAfter } from './sessionSizing.ts';
import { NO_SWITCHING, SessionSwitching, switchingAfter } from './sessionSwitch.ts';
import { textHash } from './textHash.ts';

/**
 * What a session is at, part by part; it follows from what happened and from nothing else. Every part has a default,
 * so that a session that was kept before the part existed reads as one in which nothing of it happened.
 */
export const SessionState = z.object({
  course: SessionCourse.default(NO_COURSE),
  hands: SessionHands.default(NO_HANDS),
  ready: SessionReady.default([]),
  focus: SessionFocus.default({}),
  breakouts: SessionBreakouts.default(NO_BREAKOUTS),
  dots: SessionDots.default(NO_DOTS),
  attendance: SessionPresence.default([]),
  anonymous: SessionAnonymous.default(NOTHING_ANONYMOUS),
  sizing: SessionSizing.default(NO_SIZING),
  switching: SessionSwitching.default(NO_SWITCHING),
  questions: SessionQuestions.default(NO_QUESTIONS),
});
export type SessionState = z.infer<typeof SessionState>;

/** Before anything happened. */
export const NOTHING_YET: SessionState = SessionState.parse({});

/** The state after one more thing happened. */
export function stateAfter(state: SessionState, fact: SessionFact, moment: SessionMoment): SessionState {
  return {
    course: courseAfter(state.course, fact, moment),
    hands: handsAfter(state.hands, fact, moment),
    ready: readyAfter(state.ready, fact),
    focus: focusAfter(state.focus, fact, moment),
    breakouts: breakoutsAfter(state.breakouts, fact, moment),
    dots: dotsAfter(state.dots, fact, moment),
    attendance: attendanceAfter(state.attendance, fact),
    anonymous: anonymousAfter(state.anonymous, fact, moment),
    sizing: sizingAfter(state.sizing, fact, moment),
    switching: switchingAfter(state.switching, fact, moment),
    questions: questionsAfter(state.questions, fact),
  };
}

export interface SessionHappening extends SessionMoment {
  readonly fact: SessionFact;
}

/** The state that follows from everything that happened, in order. */
export function replay(happenings: readonly SessionHappening[], from = NOTHING_YET): SessionState {
  return happenings.reduce((state, { fact, ...moment }) => stateAfter(state, fact, moment), from);
}

/** Two states that are alike have the same one. */
export function stateHash(state: SessionState): string {
  return textHash(JSON.stringify(inOrder(state)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inOrder(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
