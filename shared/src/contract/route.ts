import { z } from 'zod';
import { AgendaItemId, BodyId, PersonId } from '#ids.ts';
import { DECISION_LEVELS, isHighLevel, MIN_WHY_NOT_LOWER } from '#method/choice.ts';
import { BODY_ROLES, ITEM_KINDS, ITEM_OUTCOMES, MIN_REPORT_BACK, PAPERS, RETURN_TO } from '#method/route.ts';
import { BodyWords, KnownBody } from './bodies.ts';
import { LIMITS } from './limits.ts';
import { AgendaItem, Route, RouteBody } from './routeRecord.ts';
import { line, text } from './text.ts';

// The way to the decision: GET and POST /api/v1/workspaces/:workspaceId/route.

const MAX_WORDS = 1_000;
const MAX_PRESENTERS = 2;
const version = z.int().min(0);
const Words = text(MAX_WORDS);
const Some = Words.pipe(z.string().min(1));
const Reason = Words.pipe(z.string().min(LIMITS.reasonMinLength));

/** Puts a body that the organisation knows on the route, or says otherwise what it does there. */
const PlaceBody = z.strictObject({
  part: z.literal('place'),
  id: BodyId,
  /** Of its place on the route; 0 where it has none yet. */
  version,
  role: z.enum(BODY_ROLES),
  whyNotLower: Words.default(''),
});

/** A body that the organisation does not know yet: it learns of it, and it stands on the route. */
const NewBody = BodyWords.extend({
  part: z.literal('body'),
  role: z.enum(BODY_ROLES),
  whyNotLower: Words.default(''),
}).refine(({ level, whyNotLower }) => !isHighLevel(level) || whyNotLower.length >= MIN_WHY_NOT_LOWER, {
  path: ['whyNotLower'],
  message: 'why-not-lower',
});

const ChangeItem = z.strictObject({
  part: z.literal('item'),
  id: AgendaItemId.optional(),
  version,
  body: BodyId,
  kind: z.enum(ITEM_KINDS),
  question: line(LIMITS.titleLength),
  presenters: z.array(PersonId).max(MAX_PRESENTERS),
  deadline: z.iso.date().optional(),
});

/** What is done with an item, one step at a time. */
const Move = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('submitted') }),
  z.strictObject({ to: z.literal('scheduled'), day: z.iso.date() }),
  z.strictObject({ to: z.literal('treated') }),
  z.strictObject({
    to: z.literal('outcome'),
    kind: z.enum(ITEM_OUTCOMES),
    text: Some,
    /** With `returned`: where the question is answered. */
    backTo: z.enum(RETURN_TO).optional(),
  }),
  z.strictObject({ to: z.literal('reportedBack') }),
  z.strictObject({ to: z.literal('withdrawn'), reason: Reason }),
]);
export type ItemMove = z.infer<typeof Move>;

/** One part of the route at a time, on what one saw of it. */
export const ChangeRoute = z.discriminatedUnion('part', [
  PlaceBody,
  NewBody,
  z.strictObject({ part: z.literal('removeBody'), version, id: BodyId }),
  ChangeItem,
  z.strictObject({ part: z.literal('move'), version, id: AgendaItemId, move: Move }),
  z.strictObject({ part: z.literal('ourselves'), version, text: Some }),
  z.strictObject({ part: z.literal('adviseBy'), version, day: z.iso.date() }),
  z.strictObject({
    part: z.literal('reportBack'),
    text: text(LIMITS.textLength).pipe(z.string().min(MIN_REPORT_BACK)),
  }),
]);
export type ChangeRoute = z.infer<typeof ChangeRoute>;

export const RouteView = z.object({
  mayWrite: z.boolean(),
  ...{ ourselves: Route.shape.ourselves, adviseBy: Route.shape.adviseBy },
  bodies: z.array(RouteBody.extend(KnownBody.omit({ id: true, version: true }).shape)),
  /** What else the organisation of this table knows. */
  knownBodies: z.array(KnownBody),
  items: z.array(
    AgendaItem.omit({ history: true, presenters: true }).extend({
      presenters: z.array(z.object({ personId: PersonId, name: z.string() })),
      history: z.array(z.object({ state: AgendaItem.shape.state, at: z.iso.datetime() })),
      outcomes: z.array(z.enum(ITEM_OUTCOMES)),
      isWithoutAdvice: z.boolean(),
      turn: z.enum(['table', 'body', 'nobody']),
    }),
  ),
  reportBack: z.object({ text: z.string(), at: z.iso.datetime() }).optional(),
  /** What goes along with every item by itself. */
  papers: z.array(z.enum(PAPERS)),
  /** Who can present an item. */
  people: z.array(z.object({ personId: PersonId, name: z.string() })),
  /** Where the choice lays the decision. */
  proposed: z
    .object({ name: z.string(), level: z.enum(DECISION_LEVELS), whyNotLower: z.string() })
    .optional(),
  firstDay: z.iso.date(),
});
export type RouteView = z.infer<typeof RouteView>;
