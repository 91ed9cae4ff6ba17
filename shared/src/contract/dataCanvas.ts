import { z } from 'zod';
import { ExperienceId } from '#ids.ts';
import { ALTERNATIVES, DATA_STEPS, WHY_STEPS } from '#method/dataCanvas.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';
import { LIMITS } from './limits.ts';
import { text } from './text.ts';

// The data canvas: GET /api/v1/workspaces/:workspaceId/data, POST .../data/why, POST .../data/alternatives/:alternative,
// POST .../data/seen and POST .../data/steps/:step/complete. Its texts are roots of document `data-why`.

const MAX_REASON = 1_000;
const MAX_EXPERIENCES = 20;
const PartVersion = z.int().min(0);
/** What a step is known by on the page of whoever asks (`whyMark`): what changed since is looked at first. */
const Mark = z.string().max(32);

export const Alternative = z.enum(ALTERNATIVES);
export const WhyStep = z.enum(WHY_STEPS);

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
});
export type DataCanvasView = z.infer<typeof DataCanvasView>;
