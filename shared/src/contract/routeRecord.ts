import { z } from 'zod';
import { AgendaItemId, BodyId, PersonId, RouteId, WorkspaceId } from '#ids.ts';
import { DECISION_LEVELS } from '#method/choice.ts';
import { BODY_ROLES, ITEM_KINDS, ITEM_OUTCOMES, ITEM_STATES, RETURN_TO } from '#method/route.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
const PartVersion = z.int().min(0);
const Day = z.iso.date();

/** What a body of the organisation does on this route; it has the id of that body. */
export const RouteBody = z.object({
  id: BodyId,
  version: Version,
  role: z.enum(BODY_ROLES),
  whyNotLower: z.string(),
});
export type RouteBody = z.infer<typeof RouteBody>;

/** As it was kept before bodies were the organisation's; `bodiesToOrganisation` takes the words out. */
export const StoredRouteBody = RouteBody.extend({
  name: z.string().optional(),
  level: z.enum(DECISION_LEVELS).optional(),
  rhythm: z.string().optional(),
  submitDays: z.int().min(0).optional(),
  papersTo: z.string().optional(),
});
export type StoredRouteBody = z.infer<typeof StoredRouteBody>;

export const AgendaItem = z.object({
  id: AgendaItemId,
  version: Version,
  body: BodyId,
  kind: z.enum(ITEM_KINDS),
  question: z.string(),
  /** By preference two: one from outside and one from inside. */
  presenters: z.array(PersonId),
  deadline: Day.optional(),
  meetingDate: Day.optional(),
  state: z.enum(ITEM_STATES),
  /** When it came into each state, and by whom. */
  history: z.array(z.object({ state: z.enum(ITEM_STATES), at: Moment, by: PersonId })),
  outcome: z
    .object({ kind: z.enum(ITEM_OUTCOMES), text: z.string(), backTo: z.enum(RETURN_TO).optional() })
    .optional(),
  withdrawnBecause: z.string().optional(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** The way to the decision; there is one in a workspace, and its id follows from it. */
export const Route = z.object({
  id: RouteId,
  version: Version,
  workspaceId: WorkspaceId,
  /** "Can we decide this ourselves?" */
  ourselves: z.object({ version: PartVersion, text: z.string() }),
  adviseBy: z.object({ version: PartVersion, day: Day.optional() }),
  bodies: z.array(StoredRouteBody),
  items: z.array(AgendaItem),
  /** What participants were told; sent, and then it stays. */
  reportBack: z.object({ text: z.string(), by: PersonId, at: Moment }).optional(),
});
export type Route = z.infer<typeof Route>;
