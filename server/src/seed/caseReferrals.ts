import { CHANNELS } from '@opgave/shared/contract/referralRecord';
import { Sharing, Urgency } from '@opgave/shared/method/referralCourse';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** A question of somebody outside, as a case tells it. */
export const CaseReferral = z.object({
  channel: z.enum(CHANNELS),
  story: Words,
  wants: Words,
  alreadyTried: z.array(z.object({ where: Words, times: z.int().min(1) })).default([]),
  urgency: Urgency,
  permissionToShare: Sharing,
  helpWithReading: z.boolean(),
  history: z.array(z.tuple([z.string(), z.unknown()])),
  feedback: z.object({ helped: z.boolean(), timesToldStory: z.int().min(0), text: Words }).optional(),
});
export type CaseReferral = z.infer<typeof CaseReferral>;
