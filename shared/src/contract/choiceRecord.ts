import { z } from 'zod';
import { ChoiceEffectId, ChoiceId, OptionId, PersonId, TensionId, WorkspaceId } from '#ids.ts';
import { DECISION_LEVELS, HALF_BAKED, HOW_HARD, TENSION_ANSWERS } from '#method/choice.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
/** Of a part of the record, so that people may fill in different parts at once. */
const PartVersion = z.int().min(0);

/**
 * What the table chose and what it gives up (`method.md` section 8.2), without its running texts, which are in document
 * `choice`. There is one in a workspace, and its id follows from it.
 */
export const Choice = z.object({
  id: ChoiceId,
  version: Version,
  workspaceId: WorkspaceId,
  picked: z.object({ version: PartVersion, options: z.array(OptionId) }),
  values: z.object({ version: PartVersion, prevails: ValueKey.optional(), yields: z.array(ValueKey) }),
  losses: z.array(
    z.object({
      group: z.enum(GROUPS),
      version: Version,
      kind: z.enum(['loses', 'nothing']),
      what: z.string(),
      howHard: z.literal(HOW_HARD),
      softened: z.string().optional(),
      /** By somebody of that group, for these very words. */
      confirmed: z.object({ by: PersonId, at: Moment }).optional(),
    }),
  ),
  notChosen: z.array(z.object({ option: OptionId, version: Version, why: z.string() })),
  whoDecides: z
    .object({ version: Version, level: z.enum(DECISION_LEVELS), body: z.string(), whyNotLower: z.string() })
    .optional(),
  effects: z.array(
    z.object({
      id: ChoiceEffectId,
      version: Version,
      effect: z.string(),
      /** How one sees it. */
      sign: z.string(),
      /** Where that comes from, when the sign does not say it. */
      source: z.string().optional(),
      baseline: z.string().optional(),
      /** Who keeps an eye on it, in words of the table. */
      owner: z.string().optional(),
      by: z.iso.date(),
    }),
  ),
  reflectOn: z.object({ version: PartVersion, day: z.iso.date().optional() }),
  tensionAnswers: z.array(
    z.object({
      tension: TensionId,
      version: Version,
      answer: z.enum(TENSION_ANSWERS),
      text: z.string(),
      by: PersonId,
    }),
  ),
  signalReasons: z.array(
    z.object({
      code: z.enum(HALF_BAKED),
      mark: z.string(),
      reason: z.string(),
      by: PersonId,
      at: Moment,
    }),
  ),
});
export type Choice = z.infer<typeof Choice>;
