import { OBJECTOR_ANSWERS, ObjectionChecks, REASON_TYPES } from '@opgave/shared/method/consentAnswer';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
const Moment = z.object({ dayOffset: z.int().min(0) });
const SectionKey = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));

const CaseResponse = z.discriminatedUnion('response', [
  z.object({ personId: z.string(), response: z.literal('consent') }),
  z.object({ personId: z.string(), response: z.literal('noResponse') }),
  z.object({ personId: z.string(), response: z.literal('concern'), section: SectionKey, text: Words }),
  z.object({
    personId: z.string(),
    response: z.literal('objection'),
    section: z.array(SectionKey).min(1),
    reasonType: z.enum(REASON_TYPES),
    text: Words,
    forWhom: Words,
    wouldHelp: Words,
    checks: ObjectionChecks,
  }),
]);
export type CaseResponse = z.infer<typeof CaseResponse>;

/** The consent round of a case: who answered what, what was repaired, and what the objectors said of it. */
export const CaseConsent = z.object({
  opened: Moment,
  deadline: Moment,
  responses: z.array(CaseResponse),
  repair: z
    .object({
      until: Moment,
      sections: z.array(SectionKey).min(1),
      change: z.object({ before: Words, after: Words }),
      writers: z.array(z.string()).min(1),
    })
    .optional(),
  recheck: z
    .object({
      until: Moment,
      objectorActions: z.array(
        z.object({ personId: z.string(), action: z.enum(OBJECTOR_ANSWERS), text: Words }),
      ),
    })
    .optional(),
});
export type CaseConsent = z.infer<typeof CaseConsent>;
