import { VALUES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** How somebody of the case sees it; the answers to the questions of the group are in their order. */
export const CasePerspective = z.object({
  authorId: z.string(),
  isOfficialPosition: z.boolean(),
  outside: Words.nullable(),
  notice: Words,
  need: Words,
  worry: Words,
  value: z.object({ key: z.enum(VALUES), why: Words }),
  letGo: Words,
  groupAnswers: z.array(Words).max(5),
  askOthers: Words.nullable(),
  submittedAt: z.object({ dayOffset: z.int().min(0) }),
});
export type CasePerspective = z.infer<typeof CasePerspective>;
