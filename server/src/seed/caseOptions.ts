import { EffectSubject } from '@opgave/shared/contract/optionRecord';
import {
  DOABILITY_QUESTIONS,
  DOABILITY_VERDICTS,
  EFFECT_SIGNS,
  INSTRUMENTS,
} from '@opgave/shared/method/options';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** An idea of the case to choose from; without an instrument it is "do nothing". */
export const CaseOption = z.object({
  id: z.string(),
  title: Words,
  instrument: z.enum(INSTRUMENTS).nullable(),
  what: Words,
  because: Words,
  solves: Words.optional(),
  fromParked: z.array(z.string()).default([]),
  effects: z.array(z.object({ on: EffectSubject, sign: z.enum(EFFECT_SIGNS), text: Words })).default([]),
  doability: z
    .array(
      z.object({
        personId: z.string(),
        verdict: z.enum(DOABILITY_VERDICTS),
        answers: z.record(z.enum(DOABILITY_QUESTIONS), Words),
      }),
    )
    .default([]),
});
export type CaseOption = z.infer<typeof CaseOption>;
