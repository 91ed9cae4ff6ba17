import { HOW_HARD } from '@opgave/shared/method/choice';
import { GROUPS } from '@opgave/shared/method/groups';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
const Moment = z.object({ dayOffset: z.int().min(0) });

/** What the case chose. Bodies are named in the route of the case; here the number of their level is read. */
export const CaseChoice = z.object({
  chosenOptionId: z.string(),
  chosen: Words,
  because: Words,
  givenUp: Words,
  whyThisOrder: Words,
  stopIf: Words,
  valuePrevails: z.enum(VALUES),
  valueYields: z.array(z.enum(VALUES)).min(1),
  losses: z.array(
    z.object({
      group: z.enum(GROUPS),
      what: Words,
      howHard: z.literal(HOW_HARD),
      confirmedBy: z.string().nullable(),
    }),
  ),
  notChosen: z.array(z.object({ optionId: z.string(), why: Words })),
  whoDecides: z.object({ level: z.int().min(1).max(5), bodyId: z.string() }),
  effects: z.array(z.object({ id: z.string().optional(), effect: Words, sign: Words, by: Moment })),
  reflectOn: Moment,
});
export type CaseChoice = z.infer<typeof CaseChoice>;
