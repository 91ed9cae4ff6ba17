import { z } from 'zod';
import { ANONYMOUS_FACTS } from './sessionAnonymous.ts';
import { ATTENDANCE_FACTS } from './sessionAttendance.ts';
import { BREAKOUT_FACTS } from './sessionBreakouts.ts';
import { COURSE_FACTS } from './sessionCourse.ts';
import { DOT_FACTS } from './sessionDots.ts';
import { FOCUS_FACTS } from './sessionFocus.ts';
import { HAND_FACTS } from './sessionHands.ts';
import { QUESTION_FACTS } from './sessionQuestions.ts';
import { READY_FACTS } from './sessionReady.ts';
import { SIZING_FACTS } from './sessionSizing.ts';
import { SWITCH_FACTS } from './sessionSwitch.ts';

/**
 * Everything that can happen in a session. A part of the method adds its own facts in a file of its own and a line here;
 * a fact holds all that replaying it needs, and no text of a document.
 */
export const SessionFact = z.discriminatedUnion('kind', [
  ...COURSE_FACTS,
  ...HAND_FACTS,
  ...READY_FACTS,
  ...FOCUS_FACTS,
  ...BREAKOUT_FACTS,
  ...DOT_FACTS,
  ...ATTENDANCE_FACTS,
  ...ANONYMOUS_FACTS,
  ...SIZING_FACTS,
  ...SWITCH_FACTS,
  ...QUESTION_FACTS,
]);
export type SessionFact = z.infer<typeof SessionFact>;
