import { z } from 'zod';
import { PersonId, SessionId, WorkspaceId } from '#ids.ts';
import { PHASES } from '#method/phases.ts';
import { SessionCommand } from '#method/sessionDecide.ts';
import type { ErrorCode, ErrorDetails } from './errors.ts';
import { text } from './text.ts';

/** The socket.io path and what its handshake carries in `auth`. */
export const LIVE_PATH = '/live';
export const Handshake = z.object({ workspaceId: WorkspaceId, signIn: z.string() });
export type Handshake = z.infer<typeof Handshake>;

/** Client → server, imperative. Every command is acknowledged; nothing is fire-and-forget. */
export const COMMANDS = {
  'phase:advance': z.strictObject({
    workspaceId: WorkspaceId,
    version: z.int(),
    reason: text(500).default(''),
  }),
  'phase:back': z.strictObject({
    workspaceId: WorkspaceId,
    version: z.int(),
    to: z.enum(PHASES),
    reason: text(500),
  }),
  /** Anything that is asked of a session that runs. */
  'session:act': z.strictObject({
    workspaceId: WorkspaceId,
    sessionId: SessionId,
    command: SessionCommand,
  }),
} as const;

/** Server → everyone in the workspace, past tense: it happened and it is stored. */
export const EVENTS = {
  /** `by` is empty when a rule of the method moved the table. */
  'phase:changed': z.object({ phase: z.enum(PHASES), version: z.int(), by: z.string() }),
  'workspace:changed': z.object({
    version: z.int(),
    /** When that alone changed, by a step of a live session: nobody has to ask for the rest. */
    isListening: z.boolean().optional(),
  }),
  'people:changed': z.object({}),
  /** One or more stories changed; of a story that waits only its teller and the facilitator are told. */
  'experiences:changed': z.object({}),
  'parked:changed': z.object({}),
  /** A statement, or what groups think of one; many reactions at once are told as one. */
  'statements:changed': z.object({}),
  /** Only to facilitators: something was reported, or a report was handled. */
  'reports:changed': z.object({}),
  /** Only to facilitators: somebody waits at the door, or was answered; or the lobby was opened or closed. */
  'lobby:changed': z.object({}),
  /** Only to who keeps the right door of this table: a question came in, or something was done with one. */
  'referrals:changed': z.object({}),
  /** A comment, an answer to one, or what was done with it. */
  'comments:changed': z.object({}),
  /** Somebody weighed a value, or answered serious harm. */
  'values:changed': z.object({}),
  /** The cards were turned, or one that is known changed; before that only its author and the facilitator are told. */
  'perspectives:changed': z.object({}),
  /** A difference between two perspectives was linked, settled or taken up in the text. */
  'tensions:changed': z.object({}),
  'assumptions:changed': z.object({}),
  /** A step of the data canvas was answered, read by somebody from outside, or called complete. */
  'dataCanvas:changed': z.object({}),
  /** Somebody handled a sentence in which a solution may hide. */
  'solutionSignals:changed': z.object({}),
  /** Somebody responded, or the consent round went on to its next stage; never what was answered. */
  'consent:changed': z.object({}),
  /** Only to people who have not responded yet. */
  'consent:reminded': z.object({}),
  /** Somebody tied a sentence to what it rests on, or took such a link away. */
  'sourceLinks:changed': z.object({}),
  /** Only to the person it is about: there is something new to read, or it was read on another page. */
  'notifications:changed': z.object({}),
  /**
   * A session was prepared, changed, or something happened in it; `number` is of the last thing that did. Only when
   * `changesList` is true does the list of sessions say something else of it than before.
   */
  'session:changed': z.object({ sessionId: SessionId, number: z.int(), changesList: z.boolean() }),
  /** A version of a text was kept by name, got a name, or was put back. */
  'versions:changed': z.object({}),
  /** A part of the choice was filled in, confirmed or explained. */
  'choice:changed': z.object({}),
  /** The way to the decision changed, or something came of an item. */
  'route:changed': z.object({}),
  /** Somebody answered a question of the look back. */
  'reflection:changed': z.object({}),
  /** An option was proposed, changed, judged or put aside. */
  'options:changed': z.object({}),
  'presence:changed': z.object({ here: z.array(PersonId) }),
  /** Only to the person it is about; the connection ends after it. */
  'seat:removed': z.object({}),
  /** This connection ends because the server stops; come back soon. */
  'server:draining': z.object({}),
} as const;

export type Ack = { ok: true } | { ok: false; code: ErrorCode; details: ErrorDetails };
type Payload<T, K extends keyof T> = T[K] extends z.ZodType ? z.infer<T[K]> : never;
type Input<T, K extends keyof T> = T[K] extends z.ZodType ? z.input<T[K]> : never;
export type ClientToServer = {
  [K in keyof typeof COMMANDS]: (command: Input<typeof COMMANDS, K>, ack: (answer: Ack) => void) => void;
};
export type ServerToClient = {
  [K in keyof typeof EVENTS]: (event: Payload<typeof EVENTS, K>) => void;
};
export type EventName = keyof typeof EVENTS;
export type CommandName = keyof typeof COMMANDS;
