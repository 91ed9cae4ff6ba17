import { ALTERNATIVES } from '@opgave/shared/method/dataCanvas';
import {
  COMPATIBLE,
  DATA_DECISIONS,
  DPIA_STATES,
  GROUNDS,
  LAW_OUTCOMES,
} from '@opgave/shared/method/dataFields';
import { DATA_FORMS, SHARING_VALUES } from '@opgave/shared/method/dataLater';
import { SCORES, VALUES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
const Moment = z.object({ dayOffset: z.int().min(0) });
const completedAt = Moment;

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
const Minimum = z.object({
  key: z.literal('minimum'),
  items: z.array(
    z.object({
      ...{ data: Words, fromOrg: Words, toOrg: Words, neededFor: Words, howOften: Words, keepUntil: Words },
      form: z.enum(DATA_FORMS),
      ...{ special: z.boolean(), criminal: z.boolean(), bsn: z.boolean() },
      note: Words.optional(),
    }),
  ),
  completedAt,
});
const Weigh = z.object({
  key: z.literal('weigh'),
  explain: Words,
  scoredBy: z.array(z.string()).min(1),
  scores: z
    .array(
      z.object({
        personId: z.string(),
        values: z.array(z.object({ value: z.enum(SHARING_VALUES), score: z.literal(SCORES), reason: Words })),
      }),
    )
    .default([]),
  completedAt,
});
const Law = z.object({
  key: z.literal('law'),
  purpose: Words,
  ground: z.enum(GROUNDS),
  groundLaw: Words,
  compatible: z.enum(COMPATIBLE),
  principles: z.object({ necessity: Words, proportionality: Words, subsidiarity: Words }),
  awb: z.array(z.string()),
  room: Words,
  outcome: z.enum(LAW_OUTCOMES),
  conditions: Words.optional(),
  judgedBy: Words,
  completedAt,
});
const Safeguards = z.object({
  key: z.literal('safeguards'),
  ...{ inform: Words, correct: Words, object: Words, access: Words, security: Words, retention: Words },
  dpia: z.enum(DPIA_STATES),
  dpiaReason: Words.optional(),
  algorithm: z.boolean(),
  completedAt,
});
const Decide = z.object({
  key: z.literal('decide'),
  decision: z.enum(DATA_DECISIONS),
  who: Words,
  reason: Words,
  reviewDate: Moment,
  completedAt,
});

/** The data canvas of a case; the last five steps may be left out. */
export const CaseCanvas = z.object({
  steps: z.union([
    z.tuple([Why, ForWhom, Without, Minimum, Weigh, Law, Safeguards, Decide]),
    z.tuple([Why, ForWhom, Without]),
  ]),
});
export type CaseCanvas = z.infer<typeof CaseCanvas>;
export type CaseLaterSteps = {
  readonly minimum: z.infer<typeof Minimum>;
  readonly weigh: z.infer<typeof Weigh>;
  readonly law: z.infer<typeof Law>;
  readonly safeguards: z.infer<typeof Safeguards>;
  readonly decide: z.infer<typeof Decide>;
};

/** The last five steps of a case, if it has them. */
export function laterSteps({
  steps: [, , , minimum, weigh, law, safeguards, decide],
}: CaseCanvas): CaseLaterSteps | undefined {
  if (!minimum || !weigh || !law || !safeguards || !decide) return undefined;
  return { minimum, weigh, law, safeguards, decide };
}

/** The people of the case who weighed the sharing of data. */
export function weighers(canvas: CaseCanvas): readonly string[] {
  return laterSteps(canvas)?.weigh.scoredBy ?? [];
}
