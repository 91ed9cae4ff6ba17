import { BODY_ROLES, ITEM_KINDS, ITEM_OUTCOMES, ITEM_STATES } from '@opgave/shared/method/route';
import { z } from 'zod';

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
const Moment = z.object({ dayOffset: z.int().min(0) });

const Body = z.object({
  id: z.string(),
  name: Words,
  level: z.int().min(1).max(5),
  role: z.enum(BODY_ROLES),
});
const Item = z.object({
  bodyId: z.string(),
  kind: z.enum(ITEM_KINDS),
  question: Words,
  presenters: z.array(z.string()),
  deadline: Moment,
  history: z.array(z.tuple([z.enum(ITEM_STATES), Moment])),
  outcome: z.enum(ITEM_OUTCOMES),
  outcomeText: Words,
});

/** The way to the decision of a case. */
export const CaseRoute = z.object({
  canDecideOurselves: Words,
  bodies: z.array(Body),
  agendaItems: z.array(Item),
  reportBack: Words,
});
export type CaseRoute = z.infer<typeof CaseRoute>;
export type CaseItem = z.infer<typeof Item>;
