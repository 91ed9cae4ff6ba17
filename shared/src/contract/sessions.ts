import { z } from 'zod';
import { PersonId, SessionId, SessionTemplateId } from '#ids.ts';
import { EXPERIENCE_FIELDS } from '#method/experiences.ts';
import { GROUND_RULES } from '#method/groundRules.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { MinutesDecision } from '#method/minutesDecisions.ts';
import { ANONYMOUS } from '#method/sessionAnonymous.ts';
import { GroupPresent } from '#method/sessionAttendance.ts';
import { SessionDots } from '#method/sessionDots.ts';
import { SessionFact } from '#method/sessionFacts.ts';
import { QuestionKind } from '#method/sessionQuestions.ts';
import { ScriptFile, ScriptStep, SessionScript, scriptOf } from '#method/sessionScript.ts';
import { Estimate, SessionSizing } from '#method/sessionSizing.ts';
import { Stage } from '#method/sessionStages.ts';
import { SessionSwitching } from '#method/sessionSwitch.ts';
import { TEMPLATE_KEYS } from '#method/sessionTemplates.ts';
import { SessionTimer } from '#method/sessionTimer.ts';
import { SessionNow } from '#method/sessionView.ts';
import { LIMITS } from './limits.ts';
import { Language } from './records.ts';
import { line, text } from './text.ts';

const Version = z.int().min(1);
export const MINUTES_LENGTH = 20_000;
/** Milliseconds since 1970, by the server's clock. */
const Moment = z.int().min(0);

// Sessions: GET and POST /api/v1/workspaces/:workspaceId/sessions, GET and PATCH .../sessions/:sessionId,
// GET .../sessions/:sessionId/events. What is asked of a session that runs goes over the live connection.

export const SessionSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), key: z.enum(TEMPLATE_KEYS) }),
  z.strictObject({ kind: z.literal('organisation'), id: SessionTemplateId }),
  z.strictObject({ kind: z.literal('session'), id: SessionId }),
  z.strictObject({ kind: z.literal('script'), script: ScriptFile.transform(scriptOf) }),
]);

export const PrepareSession = z.strictObject({
  title: line(LIMITS.titleLength),
  from: SessionSource,
  plannedAt: Moment.optional(),
});
export const SessionMade = z.object({ id: SessionId });
export type PrepareSession = z.infer<typeof PrepareSession>;

export const ChangeScript = z.strictObject({
  version: Version,
  title: line(LIMITS.titleLength).optional(),
  script: SessionScript.optional(),
});
export type ChangeScript = z.infer<typeof ChangeScript>;

/** The day and the hour of it, or of the next time; on what was seen of those alone. */
export const SetMoment = z.strictObject({
  moments: z.int().min(0),
  plannedAt: Moment.nullable().optional(),
  nextAt: Moment.nullable().optional(),
});
export type SetMoment = z.infer<typeof SetMoment>;

export const ChangeSession = z.union([ChangeScript, SetMoment]);
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
  /** Of the title and the script. */
  version: Version,
  title: z.string(),
  plannedAt: Moment.optional(),
  /** When the table meets again. */
  nextAt: Moment.optional(),
  /** Of these two moments. */
  moments: z.int().min(0),
  script: SessionScript,
  /** Of the last thing that happened. */
  number: z.int().min(0),
  now: SessionNow,
  /** Only for who leads: the number of the link to the screen that works, which a new one would put out of use. */
  screen: z.int().min(1).optional(),
  /** While dots are put: one's own, and for who leads how many people put theirs. */
  dots: z.object({ mine: z.array(z.int()).optional(), placed: z.int().optional() }).optional(),
  /** While people estimate: one's own, and for who leads how many people gave theirs. */
  sizing: z.object({ mine: Estimate.optional(), given: z.int().optional() }).optional(),
});
export type SessionView = z.infer<typeof SessionView>;

// The screen for the room: POST .../sessions/:sessionId/screen makes its link, POST /api/v1/screens reads by it.

export const ScreenLink = z.object({ token: z.string(), number: z.int().min(1) });
export type ScreenLink = z.infer<typeof ScreenLink>;
export const OpenScreen = z.strictObject({ token: z.string().regex(/^[\w-]{24}$/) });

/** What a room may see: no names, and no words of people but those that the facilitator puts there. */
export const ScreenView = z.object({
  workspace: z.object({
    title: z.string(),
    slug: z.string(),
    language: Language,
    groups: z.array(z.enum(GROUPS)),
  }),
  title: z.string(),
  status: z.enum(['ready', 'running', 'ended']),
  /** Counts from 1; 0 before the first. */
  place: z.int().min(0),
  steps: z.int().min(0),
  step: ScriptStep.pick({ what: true, shown: true, rule: true, method: true }).optional(),
  timer: SessionTimer,
  words: z.string().optional(),
  /** The page of a story that the facilitator put there; of its teller only the group. */
  story: z
    .object({
      ...{ field: z.enum(EXPERIENCE_FIELDS), words: z.string(), group: z.enum(GROUPS).optional() },
      ...{ page: z.int().min(0), pages: z.int().min(1) },
    })
    .optional(),
  /** While dots are put, and what came of it until the next step. */
  dots: SessionDots.optional(),
  /** While people estimate, and what came of it until the next step. */
  sizing: SessionSizing.optional(),
  /** While people change places, and how well groups understood each other until the next step; no sentence. */
  switching: SessionSwitching.optional(),
  /** The question that everyone talks about, and how many wait for a fundamental one. */
  question: z.object({ text: z.string(), kind: QuestionKind, waiting: z.int().min(0) }).optional(),
  /** While people are welcomed: the agreements of everyone, by number. */
  rules: z.array(z.enum(GROUND_RULES)).optional(),
  /** While people work apart, or go from alone to all together: in how many groups, and until when; never who. */
  apart: z
    .object({
      stage: Stage.optional(),
      stages: z.array(z.object({ stage: Stage, minutes: z.int().min(1) })),
      groups: z.int().min(0),
      until: Moment.optional(),
    })
    .optional(),
  /** While people write without their name: what is asked, and nothing of what they write. */
  asked: z.string().optional(),
});
export type ScreenView = z.infer<typeof ScreenView>;

// Templates: GET /api/v1/workspaces/:workspaceId/session-templates, POST .../sessions/:sessionId/template

export const KeepTemplate = z.strictObject({ title: line(LIMITS.titleLength) });
export const TemplateList = z.array(
  z.object({ id: SessionTemplateId, title: z.string(), minutes: z.int(), steps: z.int() }),
);
export type TemplateList = z.infer<typeof TemplateList>;

/** What happened in a session, oldest first, for its facilitator to look back at. */
export const SessionEventsView = z.array(
  z.object({ number: z.int(), at: Moment, by: z.string().optional(), fact: SessionFact }),
);
export type SessionEventsView = z.infer<typeof SessionEventsView>;

/** The same, with what the table decided meanwhile, which whoever reads it puts into words. */
export const SessionLookBack = z.object({
  events: SessionEventsView,
  decisions: z.array(z.object({ at: Moment, decision: MinutesDecision })),
});
export type SessionLookBack = z.infer<typeof SessionLookBack>;

// Attendance: GET and POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/attendance

/** In or out; with `personId` who leads does it for somebody else. Only for oneself one takes part by the agreements. */
export const CheckIn = z.strictObject({
  isHere: z.boolean(),
  agrees: z.literal(true).optional(),
  personId: PersonId.optional(),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const AttendanceView = z.object({
  isHere: z.boolean(),
  /** Said to take part by the agreements of everyone. */
  agrees: z.boolean(),
  /** Only for who leads: how many of who is in said so, per side and never who. */
  agreed: z.array(z.object({ side: z.enum(SIDES), agreed: z.int(), people: z.int() })).optional(),
  groups: z.array(GroupPresent),
  /** Only for who leads, and only as long as it is kept. */
  people: z
    .array(
      z.object({
        ...{ personId: PersonId, name: z.string(), group: z.enum(GROUPS).optional() },
        ...{ from: Moment, until: Moment.optional() },
      }),
    )
    .optional(),
});
export type AttendanceView = z.infer<typeof AttendanceView>;

// Moments without names: GET and POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/anonymous

export const SayAnonymously = z.strictObject({ round: z.int().min(1), text: line(ANONYMOUS.words) });
export type SayAnonymously = z.infer<typeof SayAnonymously>;

/** Those that are closed, the newest first. */
export const AnonymousView = z.array(
  z.object({ number: z.int(), question: z.string(), lines: z.array(z.string()) }),
);
export type AnonymousView = z.infer<typeof AnonymousView>;

// Minutes: GET and POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/minutes

export const KeepMinutes = z.strictObject({
  /** 0 before anything was kept. */
  version: z.int().min(0),
  text: text(MINUTES_LENGTH),
  isShared: z.boolean(),
});
export type KeepMinutes = z.infer<typeof KeepMinutes>;

export const MinutesView = z.object({ version: z.int().min(0), text: z.string(), isShared: z.boolean() });
export type MinutesView = z.infer<typeof MinutesView>;

/** GET /api/v1/time: what the server's clock says. Nobody needs to be signed in. */
export const ServerTime = z.object({ at: Moment });
