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

export const ScriptWords = z
  .strictObject({
    nl: z.string().trim().max(SCRIPT_LIMITS.words),
    en: z.string().trim().max(SCRIPT_LIMITS.words),
  })
  .describe('The same words in both languages; where one is empty the other is shown.');
export type ScriptWords = z.infer<typeof ScriptWords>;

export const ScriptStep = z.strictObject({
  id: StepId.describe('Of this step alone in this script.'),
  startsAt: z
    .int()
    .min(0)
    .max(SCRIPT_LIMITS.minutes)
    .describe('Minutes after the beginning; each step begins where the one before it ends.'),
  minutes: z.int().min(1).max(SCRIPT_LIMITS.minutes),
  what: ScriptWords.describe('The name of the step; not empty in both languages.'),
  method: z.enum(SESSION_METHODS).describe('How people work in this step.'),
  shown: ScriptWords.describe('The question or task that people see, on the screen for the room as well.'),
  rule: ScriptWords.describe('The rule of the step, under the question.'),
  say: ScriptWords.describe('What the facilitator may say; nobody else gets it.'),
  rights: z.enum(STEP_RIGHTS).describe('What people may do: as the phase says, or only listen.'),
  where: SessionPath.describe('The page of the table where it happens; empty for its first page.'),
});
export type ScriptStep = z.infer<typeof ScriptStep>;

export const SessionScript = z.strictObject({
  format: z.literal(SCRIPT_FORMAT),
  formatVersion: z.literal(SCRIPT_VERSION),
  steps: z.array(ScriptStep).min(1).max(SCRIPT_LIMITS.steps),
});
export type SessionScript = z.infer<typeof SessionScript>;

/** Where the product publishes the schema of this version, on every installation. */
export const SCRIPT_SCHEMA_PATH = `/session-script-${SCRIPT_VERSION}.schema.json`;

/** A script as a file, which may name its schema. */
export const ScriptFile = SessionScript.extend({
  $schema: z.string().max(SCRIPT_LIMITS.words).optional().describe('The address of this schema.'),
});

export function scriptOf(file: z.infer<typeof ScriptFile>): SessionScript {
  const { $schema: _schema, ...script } = file;
  return script;
}
