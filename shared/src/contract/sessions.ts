import { z } from 'zod';
import { SessionId, SessionTemplateId } from '#ids.ts';
import { SessionFact } from '#method/sessionFacts.ts';
import { SessionScript } from '#method/sessionScript.ts';
import { TEMPLATE_KEYS } from '#method/sessionTemplates.ts';
import { SessionNow } from '#method/sessionView.ts';
import { LIMITS } from './limits.ts';
import { line } from './text.ts';

const Version = z.int().min(1);
/** Milliseconds since 1970, by the server's clock. */
const Moment = z.int().min(0);

// Sessions: GET and POST /api/v1/workspaces/:workspaceId/sessions, GET and PATCH .../sessions/:sessionId,
// GET .../sessions/:sessionId/events. What is asked of a session that runs goes over the live connection.

export const SessionSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), key: z.enum(TEMPLATE_KEYS) }),
  z.strictObject({ kind: z.literal('organisation'), id: SessionTemplateId }),
  z.strictObject({ kind: z.literal('session'), id: SessionId }),
  z.strictObject({ kind: z.literal('script'), script: SessionScript }),
]);

export const PrepareSession = z.strictObject({
  title: line(LIMITS.titleLength),
  from: SessionSource,
  plannedAt: Moment.optional(),
});
export type PrepareSession = z.infer<typeof PrepareSession>;

export const ChangeSession = z.strictObject({
  version: Version,
  title: line(LIMITS.titleLength).optional(),
  script: SessionScript.optional(),
  plannedAt: Moment.nullable().optional(),
});
export type ChangeSession = z.infer<typeof ChangeSession>;

export const SessionListItem = z.object({
  id: SessionId,
  title: z.string(),
  status: z.enum(['ready', 'running', 'ended']),
  minutes: z.int(),
  steps: z.int(),
  plannedAt: Moment.optional(),
  begunAt: Moment.optional(),
  endedAt: Moment.optional(),
});
export type SessionListItem = z.infer<typeof SessionListItem>;
export const SessionList = z.array(SessionListItem);

/** A session as this person may know it; what the facilitator may say is for the facilitator. */
export const SessionView = z.object({
  id: SessionId,
  version: Version,
  title: z.string(),
  plannedAt: Moment.optional(),
  script: SessionScript,
  /** Of the last thing that happened. */
  number: z.int().min(0),
  now: SessionNow,
});
export type SessionView = z.infer<typeof SessionView>;

/** What happened in a session, oldest first, for its facilitator to look back at. */
export const SessionEventsView = z.array(
  z.object({ number: z.int(), at: Moment, by: z.string().optional(), fact: SessionFact }),
);
export type SessionEventsView = z.infer<typeof SessionEventsView>;

/** GET /api/v1/time: what the server's clock says. Nobody needs to be signed in. */
export const ServerTime = z.object({ at: Moment });
