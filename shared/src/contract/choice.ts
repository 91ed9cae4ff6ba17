import { z } from 'zod';
import { ChoiceEffectId, OptionId, TensionId } from '#ids.ts';
import {
  DECISION_LEVELS,
  HALF_BAKED,
  HOW_HARD,
  MIN_LOSS,
  MIN_SIGNAL_REASON,
  TENSION_ANSWERS,
} from '#method/choice.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';
import { Choice } from './choiceRecord.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// The choice: GET and POST /api/v1/workspaces/:workspaceId/choice, POST .../choice/losses/:group/confirm.
// Its running texts are roots of document `choice`.

const MAX_WORDS = 1_000;
const MAX_VALUES = 8;
const MAX_OPTIONS = 20;
/** Of a part as it was seen; 0 when nobody filled it in yet. */
const version = z.int().min(0);
const Words = text(MAX_WORDS);
const Some = Words.pipe(z.string().min(1));
const isUnique = (keys: readonly string[]) => new Set(keys).size === keys.length;

const Values = z
  .strictObject({
    part: z.literal('values'),
    version,
    prevails: ValueKey,
    yields: z.array(ValueKey).min(1).max(MAX_VALUES).refine(isUnique, 'twice'),
  })
  // `HB_SAME_VALUE`: a value that goes first cannot yield.
  .refine(({ prevails, yields }) => !yields.includes(prevails), { path: ['yields'], message: 'same-value' });

/** One part of the record at a time, on what one saw of it. */
export const ChangeChoice = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('options'),
    version,
    options: z.array(OptionId).min(1).max(MAX_OPTIONS).refine(isUnique, 'twice'),
  }),
  Values,
  z.strictObject({
    part: z.literal('loss'),
    version,
    group: z.enum(GROUPS),
    kind: z.enum(['loses', 'nothing']),
    what: Words.pipe(z.string().min(MIN_LOSS)),
    howHard: z.literal(HOW_HARD),
    softened: Some.optional(),
  }),
  z.strictObject({ part: z.literal('notChosen'), version, option: OptionId, why: Some }),
  z.strictObject({
    part: z.literal('whoDecides'),
    version,
    level: z.enum(DECISION_LEVELS),
    body: line(LIMITS.titleLength),
    whyNotLower: Words.default(''),
  }),
  z.strictObject({
    part: z.literal('effect'),
    version,
    /** Left out for a new one. */
    id: ChoiceEffectId.optional(),
    effect: Some,
    sign: Some,
    source: Some.optional(),
    baseline: Some.optional(),
    owner: line(LIMITS.titleLength).optional(),
    by: z.iso.date(),
  }),
  z.strictObject({ part: z.literal('removeEffect'), version, id: ChoiceEffectId }),
  z.strictObject({ part: z.literal('reflectOn'), version, day: z.iso.date() }),
  z.strictObject({
    part: z.literal('tension'),
    version,
    tension: TensionId,
    answer: z.enum(TENSION_ANSWERS),
    text: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
  }),
  z.strictObject({
    part: z.literal('signal'),
    code: z.enum(HALF_BAKED),
    /** What raised it, as it was seen. */
    mark: z.string().max(32),
    reason: text(LIMITS.textLength).pipe(z.string().min(MIN_SIGNAL_REASON)),
  }),
]);
export type ChangeChoice = z.infer<typeof ChangeChoice>;

export const ConfirmLoss = z.strictObject({ version: z.int().min(1) });
export const LossGroup = z.enum(GROUPS);

/** Without a name where the table speaks by group only. */
const By = z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() });
const { picked, values, notChosen, whoDecides, effects, reflectOn } = Choice.shape;

export const ChoiceView = z.object({
  mayWrite: z.boolean(),
  /** The group for which this person may confirm what it gives up. */
  confirmsFor: z.enum(GROUPS).optional(),
  options: z.array(z.object({ id: OptionId, title: z.string(), isZero: z.boolean(), counts: z.boolean() })),
  groups: z.array(z.enum(GROUPS)),
  values: z.array(ValueKey),
  ...{ picked, ordered: values, notChosen, whoDecides, effects, reflectOn },
  losses: z.array(
    z.object({
      group: z.enum(GROUPS),
      version: z.int(),
      kind: z.enum(['loses', 'nothing']),
      what: z.string(),
      howHard: z.literal(HOW_HARD),
      softened: z.string().optional(),
      confirmed: By.optional(),
    }),
  ),
  /** Open differences that a value of this choice is about, with what was said of them. */
  tensions: z.array(
    z.object({
      id: TensionId,
      values: z.tuple([ValueKey, ValueKey]),
      quotes: z.tuple([z.string(), z.string()]),
      answered: z.object({ version: z.int(), answer: z.enum(TENSION_ANSWERS), text: z.string() }).optional(),
    }),
  ),
  signals: z.array(
    z.object({
      code: z.enum(HALF_BAKED),
      mark: z.string(),
      words: z.array(z.string()),
      isHandled: z.boolean(),
      reason: z.string().optional(),
    }),
  ),
  /** Objections that still stood when the round closed; they come along by themselves. */
  carriedObjections: z.array(z.object({ group: z.enum(GROUPS), text: z.string() })),
  missing: z.array(z.string()),
  groupsWithoutLoss: z.array(z.enum(GROUPS)),
  days: z.object({ first: z.iso.date(), last: z.iso.date() }),
});
export type ChoiceView = z.infer<typeof ChoiceView>;
