import type { ValueView, WeighValue } from '@opgave/shared/contract/valuesCheck';
import { MIN_SCORE_REASON, missingInScore, SCORES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

/** One's answer to one value while it is being written. */
export const ValueDraft = z.object({
  score: z.literal(SCORES).optional(),
  reason: z.string(),
  forWhom: z.string(),
});
export type ValueDraft = z.infer<typeof ValueDraft>;

export const FIELDS = ['score', 'reason', 'forWhom'] as const;
export type Field = (typeof FIELDS)[number];

/** What was answered before, or nothing yet. */
export function draftOf({ mine }: Pick<ValueView, 'mine'>): ValueDraft {
  const { score, reason = '', forWhom = '' } = mine;
  return { reason, forWhom, ...(score !== undefined && { score }) };
}

/** Only where a value is under pressure is it asked for whom. */
export function asksForWhom({ score }: Pick<ValueDraft, 'score'>): boolean {
  return score === -2 || score === -1;
}

/** What is still missing, in the order in which it is asked. */
export function missingIn({ score, reason, forWhom }: ValueDraft): readonly Field[] {
  const missing = missingInScore({ score: score ?? 0, reason, forWhom });
  return FIELDS.filter((field) => (field === 'score' ? score === undefined : missing.includes(field)));
}

export function charactersToGo({ reason }: Pick<ValueDraft, 'reason'>): number {
  return Math.max(0, MIN_SCORE_REASON - reason.trim().length);
}

/** What is sent; undefined as long as something is missing. */
export function weighedOf(draft: ValueDraft, version: number): WeighValue | undefined {
  const { score, reason, forWhom } = draft;
  if (score === undefined || missingIn(draft).length > 0) return undefined;
  return { version, score, reason: reason.trim(), ...(asksForWhom(draft) && { forWhom: forWhom.trim() }) };
}
