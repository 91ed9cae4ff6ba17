import { REFLECTION_NEXT } from '@opgave/shared/method/phases';
import { EFFECT_RESULTS, HOW_SURE, STILL_RIGHT } from '@opgave/shared/method/reflectionFields';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** What a case saw when it looked back. */
export const CaseReflection = z.object({
  at: z.object({ dayOffset: z.int().min(0) }),
  noticed: Words,
  effects: z.array(
    z.object({ effectId: z.string(), result: z.enum(EFFECT_RESULTS), evidence: Words, source: Words }),
  ),
  unexpected: Words,
  becauseOfUs: z.object({ sure: z.enum(HOW_SURE), why: Words }),
  done: Words,
  learned: z.array(z.object({ about: z.enum(['people', 'ourselves', 'problem']), text: Words })),
  problemStillRight: z.object({ answer: z.enum(STILL_RIGHT), why: Words }),
  objectionsRevisited: Words.optional(),
  next: z.enum(REFLECTION_NEXT),
  nextBecause: Words,
  tell: Words,
  rules: Words.optional(),
});
export type CaseReflection = z.infer<typeof CaseReflection>;
