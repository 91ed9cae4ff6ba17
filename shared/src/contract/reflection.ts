import { z } from 'zod';
import { ChoiceEffectId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { EFFECT_RESULTS } from '#method/reflectionFields.ts';
import { AnswerView } from './answers.ts';
import { text } from './text.ts';

// Looking back: GET /api/v1/workspaces/:workspaceId/reflection, POST .../reflection/answers/:key and
// POST .../reflection/effects/:effectId.

const MAX_WORDS = 1_000;
const Words = text(MAX_WORDS);

/** What became of one promise, with what shows it. */
export const JudgeEffect = z.strictObject({
  version: z.int().min(0),
  result: z.enum(EFFECT_RESULTS),
  evidence: Words.pipe(z.string().min(1)),
  source: Words.default(''),
});
export type JudgeEffect = z.infer<typeof JudgeEffect>;

const Judged = z.object({
  version: z.int(),
  result: z.enum(EFFECT_RESULTS),
  evidence: z.string(),
  source: z.string(),
});

export const ReflectionView = z.object({
  mayWrite: z.boolean(),
  number: z.int(),
  /** The day that was agreed for it. */
  plannedFor: z.iso.date().optional(),
  answers: z.array(AnswerView),
  /** Every promise of the choice beside what happened. */
  effects: z.array(
    z.object({
      id: ChoiceEffectId,
      promised: z.string(),
      sign: z.string(),
      by: z.iso.date(),
      owner: z.string().optional(),
      judged: Judged.optional(),
    }),
  ),
  objections: z.array(z.object({ group: z.enum(GROUPS), text: z.string() })),
  newOutsideExperiences: z.int(),
  isTechnical: z.boolean(),
  areRulesOpen: z.boolean(),
  missing: z.array(z.string()),
  days: z.object({ first: z.iso.date(), last: z.iso.date() }),
  /** Every round before this one: what was promised, done, seen, learned and chosen. */
  earlier: z.array(
    z.object({
      number: z.int(),
      closedAt: z.iso.datetime(),
      answers: z.array(AnswerView),
      effects: z.array(z.object({ promised: z.string(), result: z.enum(EFFECT_RESULTS) })),
    }),
  ),
});
export type ReflectionView = z.infer<typeof ReflectionView>;
