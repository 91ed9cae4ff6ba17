import { z } from 'zod';
import { ChoiceEffectId, PersonId, ReflectionId, WorkspaceId } from '#ids.ts';
import { EFFECT_RESULTS } from '#method/reflectionFields.ts';
import { StoredAnswer } from './answers.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** One look back; a table has one for each time it looked back, and its id follows from workspace and number. */
export const Reflection = z.object({
  id: ReflectionId,
  version: Version,
  workspaceId: WorkspaceId,
  number: z.int().min(1),
  answers: z.array(StoredAnswer),
  effects: z.array(
    z.object({
      effect: ChoiceEffectId,
      version: Version,
      /** As it was promised when it was looked at. */
      promised: z.string(),
      result: z.enum(EFFECT_RESULTS),
      evidence: z.string(),
      source: z.string(),
      by: PersonId,
    }),
  ),
  /** When the table went on; after that it is read. */
  closedAt: Moment.optional(),
});
export type Reflection = z.infer<typeof Reflection>;
