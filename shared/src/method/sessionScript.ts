import { z } from 'zod';
import { StepId } from './sessionCourse.ts';
import { SessionPath } from './sessionFocus.ts';

/** How people work in a step (`method.md` 13.1 and 13.4). */
export const SESSION_METHODS = [
  'welcome',
  'story',
  'silent',
  'oneTwoFourAll',
  'statements',
  'fundamentals',
  'break',
  'oneSentence',
  'values',
  'close',
  'backToProblem',
  'options',
  'doability',
  'choice',
  'effects',
  'dots',
  'perspectiveSwitch',
  'blindSizing',
  'questions',
  'talk',
] as const;
export type SessionMethod = (typeof SESSION_METHODS)[number];

/** What people may do while a step runs: as the phase says, or only listen, without writing or reacting. */
export const STEP_RIGHTS = ['asPhase', 'listen'] as const;
export type StepRights = (typeof STEP_RIGHTS)[number];

export const SCRIPT_LIMITS = { steps: 100, minutes: 480, words: 400 } as const;
export const SCRIPT_FORMAT = 'opgave.session-script';
export const SCRIPT_VERSION = 1;

/** The same words in both languages; where one is empty the other is shown. */
export const ScriptWords = z.strictObject({
  nl: z.string().trim().max(SCRIPT_LIMITS.words),
  en: z.string().trim().max(SCRIPT_LIMITS.words),
});
export type ScriptWords = z.infer<typeof ScriptWords>;

export const ScriptStep = z.strictObject({
  id: StepId,
  /** Minutes after the beginning. */
  startsAt: z.int().min(0).max(SCRIPT_LIMITS.minutes),
  minutes: z.int().min(1).max(SCRIPT_LIMITS.minutes),
  what: ScriptWords,
  method: z.enum(SESSION_METHODS),
  /** The question or task that people see, large, on the screen for the room as well. */
  shown: ScriptWords,
  /** The rule of the step, under the question. */
  rule: ScriptWords,
  /** What the facilitator may say. */
  say: ScriptWords,
  rights: z.enum(STEP_RIGHTS),
  where: SessionPath,
});
export type ScriptStep = z.infer<typeof ScriptStep>;

export const SessionScript = z.strictObject({
  format: z.literal(SCRIPT_FORMAT),
  formatVersion: z.literal(SCRIPT_VERSION),
  steps: z.array(ScriptStep).min(1).max(SCRIPT_LIMITS.steps),
});
export type SessionScript = z.infer<typeof SessionScript>;
