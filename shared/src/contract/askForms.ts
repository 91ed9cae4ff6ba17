import { z } from 'zod';
import { Sharing, Urgency } from '#method/referralCourse.ts';
import { LIMITS } from './limits.ts';
import { CHANNELS } from './referralRecord.ts';
import { SHORT_LENGTH, STORY_LENGTH } from './referrals.ts';
import { line, text } from './text.ts';

const Words = text(STORY_LENGTH);
const Said = Words.pipe(z.string().min(1));

// The form of a door: POST /ask/:key, as a form without script

const ticked = z.literal('yes').optional();
export const AskQuestion = z.object({
  story: Said,
  wants: text(SHORT_LENGTH).default(''),
  alreadyTried: text(SHORT_LENGTH).default(''),
  urgency: Urgency,
  permissionToShare: Sharing,
  helpWithReading: ticked,
  mayBeStory: ticked,
  channel: z.enum(CHANNELS).default('online'),
  /** Of the page on which it was written: sent twice with the same words, it is one question. */
  once: z
    .string()
    .regex(/^[A-Za-z0-9_-]{24}$/)
    .optional()
    .catch(undefined),
});
export type AskQuestion = z.infer<typeof AskQuestion>;

// What the sender does: POST /ask/follow/:token

export const SenderSays = z.discriminatedUnion('does', [
  z.object({ does: z.literal('write'), words: Said }),
  z.object({
    does: z.literal('feedback'),
    helped: z.enum(['yes', 'no']),
    timesTold: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
    words: Words.default(''),
  }),
  z.object({ does: z.literal('withdraw') }),
]);
export type SenderSays = z.infer<typeof SenderSays>;

// What an organisation elsewhere does that was asked to help: POST /ask/over/:token

export const OutsideSays = z.discriminatedUnion('does', [
  z.object({ does: z.literal('join'), person: line(LIMITS.nameLength), words: Words.default('') }),
  z.object({
    does: z.literal('decline'),
    words: text(STORY_LENGTH).pipe(z.string().min(LIMITS.reasonMinLength)),
    /** Where it goes better. */
    where: line(LIMITS.titleLength),
  }),
  z.object({ does: z.literal('answer'), words: Said }),
]);
export type OutsideSays = z.infer<typeof OutsideSays>;
