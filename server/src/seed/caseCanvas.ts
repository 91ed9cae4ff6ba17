import { ALTERNATIVES } from '@opgave/shared/method/dataCanvas';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
const completedAt = z.object({ dayOffset: z.int().min(0) });

const Why = z.object({
  key: z.literal('why'),
  societalValue: Words,
  values: z.array(z.enum(VALUES)),
  experienceIds: z.array(z.string()),
  completedAt,
});
const ForWhom = z.object({
  key: z.literal('forWhom'),
  people: Words,
  change: Words,
  harm: Words,
  seenBy: z.array(z.string()),
  completedAt,
});
const Without = z.object({
  key: z.literal('without'),
  ifNot: Words,
  alternatives: z.array(z.object({ key: z.enum(ALTERNATIVES), works: z.boolean(), reason: Words })),
  completedAt,
});
/** A step of later; of the one that weighs the sharing it is read who did. */
const Later = z.looseObject({ key: z.string(), scoredBy: z.array(z.string()).optional() });

/** The data canvas of a case, of which the first three steps are read. */
export const CaseCanvas = z.object({ steps: z.tuple([Why, ForWhom, Without]).rest(Later) });
export type CaseCanvas = z.infer<typeof CaseCanvas>;

/** The people of the case who weighed the sharing of data. */
export function weighers({ steps: [, , , ...later] }: CaseCanvas): readonly string[] {
  return later.flatMap(({ scoredBy }) => scoredBy ?? []);
}
