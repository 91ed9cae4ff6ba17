import { z } from 'zod';
import { OptionId, ParkedId, PersonId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { DOABILITY_QUESTIONS, DOABILITY_VERDICTS, EFFECT_SIGNS, INSTRUMENTS } from '#method/options.ts';
import { ValueKey } from '#method/ownValues.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** Whom or what an effect is about: a group at the table, or a value that it weighs. */
export const EffectSubject = z.union([
  z.templateLiteral(['group:', z.enum(GROUPS)]),
  z.templateLiteral(['value:', ValueKey]),
]);
export type EffectSubject = z.infer<typeof EffectSubject>;

/**
 * An idea that is laid beside the others (`method.md` section 8.1). Its texts are in document `option/<id>`. It is
 * never deleted: one that the table puts aside keeps its words, with the reason.
 */
export const Option = z.object({
  id: OptionId,
  version: Version,
  workspaceId: WorkspaceId,
  /** "Do nothing", of which there is one. */
  isZero: z.boolean(),
  title: z.string(),
  instrument: z.enum(INSTRUMENTS).optional(),
  author: PersonId,
  /** Of the author, when it was proposed. */
  group: z.enum(GROUPS).optional(),
  proposedAt: Moment,
  fromParked: z.array(ParkedId),
  /** Each subject once; `version` is of this part, so that two people may fill in different ones at once. */
  effects: z.array(
    z.object({
      on: EffectSubject,
      version: Version,
      sign: z.enum(EFFECT_SIGNS),
      text: z.string(),
      by: PersonId,
    }),
  ),
  /** What people who were asked say of it, each once. */
  doability: z.array(
    z.object({
      personId: PersonId,
      group: z.enum(GROUPS),
      answers: z.record(z.enum(DOABILITY_QUESTIONS), z.string()),
      verdict: z.enum(DOABILITY_VERDICTS),
      answeredAt: Moment,
    }),
  ),
  aside: z.object({ reason: z.string(), by: PersonId, at: Moment }).optional(),
});
export type Option = z.infer<typeof Option>;
