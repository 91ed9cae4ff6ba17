import { z } from 'zod';
import { DataItemId, ExperienceId } from '#ids.ts';
import { ALTERNATIVES, DATA_STEPS } from '#method/dataCanvas.ts';
import { DATA_FLAGS, DATA_FORMS, SHARING_VALUES } from '#method/dataLater.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';
import { MIN_SCORE_REASON, SCORES } from '#method/valuesCheck.ts';
import { AnswerView } from './answers.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// The data canvas: GET /api/v1/workspaces/:workspaceId/data, POST .../data/why, POST .../data/alternatives/:alternative,
// POST .../data/seen and POST .../data/steps/:step/complete. The texts of the first three steps are roots of document
// `data-why`. The last five: POST .../data/answers/:key, POST .../data/items, POST .../data/items/:itemId/remove and
// POST .../data/weighed.

const MAX_REASON = 1_000;
const MAX_EXPERIENCES = 20;
const PartVersion = z.int().min(0);
/** What a step is known by on the page of whoever asks (`whyMark`): what changed since is looked at first. */
const Mark = z.string().max(32);

export const Alternative = z.enum(ALTERNATIVES);
export const DataStep = z.enum(DATA_STEPS);

const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** Which values and experiences step `why` rests on. */
export const ChooseWhy = z.strictObject({
  /** Of this part as it was seen; 0 when nothing was chosen yet. */
  version: PartVersion,
  values: z.array(ValueKey).max(LIMITS.nameLength).refine(unique, 'twice'),
  experiences: z.array(ExperienceId).max(MAX_EXPERIENCES).refine(unique, 'twice'),
});
export type ChooseWhy = z.infer<typeof ChooseWhy>;

/** Whether one way to do without, or with less, would work, and why one thinks so. */
export const JudgeAlternative = z.strictObject({
  version: PartVersion,
  works: z.boolean(),
  reason: text(MAX_REASON).pipe(z.string().min(1)),
});
export type JudgeAlternative = z.infer<typeof JudgeAlternative>;

/** "I have read this", or "this step is done", said of what stands there with this mark. */
export const AboutStep = z.strictObject({ mark: Mark });
export type AboutStep = z.infer<typeof AboutStep>;

const Words = text(MAX_REASON).pipe(z.string().min(1));

/** One datum that would be shared; all of it at once. */
export const ChangeItem = z.strictObject({
  /** Left out for a new one. */
  id: DataItemId.optional(),
  version: PartVersion,
  data: line(LIMITS.titleLength),
  fromOrg: line(LIMITS.titleLength),
  toOrg: line(LIMITS.titleLength),
  neededFor: Words,
  form: z.enum(DATA_FORMS),
  howOften: line(LIMITS.titleLength),
  keepUntil: line(LIMITS.titleLength),
  flags: z.array(z.enum(DATA_FLAGS)).max(DATA_FLAGS.length).refine(unique, 'twice'),
});
export type ChangeItem = z.infer<typeof ChangeItem>;

export const RemoveItem = z.strictObject({ version: z.int().min(1) });

const SharingScore = z.strictObject({
  value: z.enum(SHARING_VALUES),
  score: z.literal(SCORES),
  reason: text(MAX_REASON).pipe(z.string().min(MIN_SCORE_REASON)),
});

/** How this person weighs the sharing: every value once, with a reason. */
export const WeighSharing = z.strictObject({
  scores: z
    .array(SharingScore)
    .length(SHARING_VALUES.length)
    .refine((scores) => unique(scores.map(({ value }) => value)), 'twice'),
});
export type WeighSharing = z.infer<typeof WeighSharing>;

/** Without a name where the table speaks by group only. */
const By = z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() });

export const DataCanvasView = z.object({
  mayWrite: z.boolean(),
  /** Whether this person, from outside, may say to have read step `forWhom`. */
  maySee: z.boolean(),
  why: z.object({ version: PartVersion, values: z.array(ValueKey), experiences: z.array(ExperienceId) }),
  seenBy: z.array(z.object({ by: By, isMine: z.boolean(), mark: z.string(), seenAt: z.iso.datetime() })),
  alternatives: z.array(
    z.object({ key: Alternative, version: PartVersion, works: z.boolean(), reason: z.string() }),
  ),
  confirmed: z.partialRecord(
    z.enum(DATA_STEPS),
    z.object({
      number: z.int().min(1),
      mark: z.string(),
      after: z.int().min(0),
      by: By,
      confirmedAt: z.iso.datetime(),
    }),
  ),
  /** The last five steps; empty for whoever may not read them yet. */
  later: z.object({
    mayWrite: z.boolean(),
    /** Whether this person has a group for which they weigh. */
    mayWeigh: z.boolean(),
    answers: z.array(AnswerView),
    items: z.array(ChangeItem.extend({ id: DataItemId, version: z.int().min(1) })),
    weighed: z.array(
      z.object({ by: By, group: z.enum(GROUPS), isMine: z.boolean(), scores: z.array(SharingScore) }),
    ),
    reviewDays: z.object({ first: z.iso.date(), last: z.iso.date() }),
  }),
});
export type DataCanvasView = z.infer<typeof DataCanvasView>;
