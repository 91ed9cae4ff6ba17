import { z } from 'zod';
import { AgendaItemId, BodyId, PersonId, RouteId, WorkspaceId } from '#ids.ts';
import { DECISION_LEVELS } from '#method/choice.ts';
import { BODY_ROLES, ITEM_KINDS, ITEM_OUTCOMES, ITEM_STATES, RETURN_TO } from '#method/route.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
const PartVersion = z.int().min(0);
const Day = z.iso.date();

export const Body = z.object({
  id: BodyId,
  version: Version,
  name: z.string(),
  role: z.enum(BODY_ROLES),
  level: z.enum(DECISION_LEVELS),
  whyNotLower: z.string(),
  /** How often it meets. */
  rhythm: z.string(),
  /** So many days before the meeting the papers are there. */
  submitDays: z.int().min(0).optional(),
  /** Where papers go. */
  papersTo: z.string(),
});
export type Body = z.infer<typeof Body>;

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
  bodies: z.array(Body),
  items: z.array(AgendaItem),
  /** What participants were told; sent, and then it stays. */
  reportBack: z.object({ text: z.string(), by: PersonId, at: Moment }).optional(),
});
export type Route = z.infer<typeof Route>;
