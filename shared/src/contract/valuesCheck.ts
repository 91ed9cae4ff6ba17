import { z } from 'zod';
import { HarmAnswerId, ScoreId } from '#ids.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { OwnValue, ValueKey } from '#method/ownValues.ts';
import { PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { MIN_SCORE_REASON, missingInScore, SCORES, type Score, VALUE_VERSIONS } from '#method/valuesCheck.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// The values check: GET /api/v1/workspaces/:workspaceId/values, POST .../values/:value/score,
// POST .../values/harms/:scoreId/answers

const MAX_REASON = 1_000;
export const MAX_FOR_WHOM = 200;

/** In the address of a score. */
export const Value = ValueKey;

interface Weighed {
  readonly score: Score;
  readonly reason: string;
  readonly forWhom?: string | undefined;
}

function saysForWhom({ score, reason, forWhom = '' }: Weighed): boolean {
  return !missingInScore({ score, reason, forWhom }).includes('forWhom');
}

/** One's own score of one value; under pressure it also says for whom (422 names the field). */
export const WeighValue = z
  .strictObject({
    /** Of one's own score as it was seen; 0 when there was none. */
    version: z.int().min(0),
    score: z.literal(SCORES),
    reason: text(MAX_REASON).pipe(z.string().min(MIN_SCORE_REASON)),
    forWhom: line(MAX_FOR_WHOM).optional(),
  })
  .refine(saysForWhom, { path: ['forWhom'], message: 'for-whom' });
export type WeighValue = z.infer<typeof WeighValue>;

const SECTION_KEYS = PROBLEM_SECTIONS.map(({ key }) => key);
const Section = z.enum(SECTION_KEYS);

/** Answers serious harm with words, or with the section that names it now. */
export const AnswerHarm = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('comment'),
    text: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
  }),
  z.strictObject({ kind: z.literal('textChange'), section: Section }),
]);
export type AnswerHarm = z.infer<typeof AnswerHarm>;

/** Without a name where the table speaks by group only. */
const By = z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() });

export const HarmAnswerView = z.object({
  id: HarmAnswerId,
  by: By,
  answeredAt: z.iso.datetime(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('comment'), text: z.string() }),
    z.object({ kind: z.literal('textChange'), section: Section }),
  ]),
});
export type HarmAnswerView = z.infer<typeof HarmAnswerView>;

export const ScoreView = z.object({
  id: ScoreId,
  by: By,
  isMine: z.boolean(),
  score: z.literal(SCORES),
  reason: z.string(),
  forWhom: z.string().optional(),
  /** There when it is serious harm from outside. */
  harm: z.object({ isAnswered: z.boolean(), answers: z.array(HarmAnswerView) }).optional(),
});
export type ScoreView = z.infer<typeof ScoreView>;

/** One value for everyone who may see it: never a total, never an average. */
export const PictureView = z.object({
  /** Every group with a seat or a score, outside first. */
  rows: z.array(
    z.object({
      group: z.enum(GROUPS),
      side: z.enum(SIDES),
      /** How many gave each score, in the order of `SCORES`; empty when nobody weighed yet. */
      counts: z.array(z.int().min(0)),
    }),
  ),
  scores: z.array(ScoreView),
  isSplit: z.boolean(),
  isUnknownToAll: z.boolean(),
  /** Per group the median of every version in which somebody of it weighed this value, the first one first. */
  movement: z
    .array(
      z.object({
        group: z.enum(GROUPS),
        medians: z.array(z.object({ check: z.enum(VALUE_VERSIONS), median: z.number() })),
      }),
    )
    .default([]),
});
export type PictureView = z.infer<typeof PictureView>;

export const ValueView = z.object({
  value: Value,
  isCore: z.boolean(),
  /** Name and question, where the workspace made the value itself. */
  own: OwnValue.optional(),
  mine: z.object({
    version: z.int().min(0),
    score: z.literal(SCORES).optional(),
    reason: z.string().optional(),
    forWhom: z.string().optional(),
  }),
  /** Comes after one's own answer to the three core values. */
  picture: PictureView.optional(),
});
export type ValueView = z.infer<typeof ValueView>;

export const ValuesView = z.object({
  check: z.enum(VALUE_VERSIONS),
  mayWeigh: z.boolean(),
  mayAnswer: z.boolean(),
  values: z.array(ValueView),
});
export type ValuesView = z.infer<typeof ValuesView>;
