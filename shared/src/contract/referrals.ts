import { z } from 'zod';
import { PersonId, ReferralId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import {
  BetterDoor,
  Door,
  Handover,
  ReferralState,
  Sharing,
  StepKind,
  Urgency,
  Warm,
} from '#method/referralCourse.ts';
import { MOVES_OF_TABLE } from '#method/referralMoves.ts';
import { LIMITS } from './limits.ts';
import { CHANNELS, SOURCE_KINDS } from './referralRecord.ts';
import { line, text } from './text.ts';

export const STORY_LENGTH = 1_000;
export const SHORT_LENGTH = 300;
const Version = z.int().min(1);
const Words = text(STORY_LENGTH);
const Said = Words.pipe(z.string().min(1));

// The desk: GET and POST /api/v1/workspaces/:workspaceId/right-door

export const ChangeDoor = z.strictObject({
  /** Of the door; 0 for the first time. */
  version: z.int().min(0),
  isOpen: z.boolean(),
  name: line(LIMITS.titleLength),
});
export type ChangeDoor = z.infer<typeof ChangeDoor>;

// A move: POST /api/v1/workspaces/:workspaceId/referrals/:referralId

const seen = { version: Version };
const plain = <K extends string>(kind: K) =>
  z.strictObject({ ...seen, kind: z.literal(kind), words: Words.default('') });
const proposal = {
  words: Words.default(''),
  why: text(SHORT_LENGTH).pipe(z.string().min(LIMITS.reasonMinLength)),
  warm: Warm,
  nextStep: line(SHORT_LENGTH),
  nextStepBy: z.iso.date(),
};
export const MoveReferral = z.discriminatedUnion('kind', [
  plain('clarify'),
  plain('helpHere'),
  plain('start'),
  plain('accept'),
  plain('close'),
  z.strictObject({ ...seen, kind: z.literal('tell'), words: Said }),
  z.strictObject({ ...seen, kind: z.literal('resolve'), words: Said }),
  z.strictObject({ ...seen, kind: z.literal('assign'), words: Words.default(''), to: PersonId }),
  z.strictObject({ ...seen, kind: z.literal('propose'), ...proposal, to: WorkspaceId }),
  /** To an organisation that is not on this installation. */
  z.strictObject({
    ...seen,
    kind: z.literal('proposeOutside'),
    ...proposal,
    organisation: line(LIMITS.titleLength),
  }),
  z.strictObject({
    ...seen,
    kind: z.literal('refuse'),
    words: text(STORY_LENGTH).pipe(z.string().min(LIMITS.reasonMinLength)),
    betterDoor: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('door'), to: WorkspaceId }),
      z.strictObject({ kind: z.literal('elsewhere'), where: line(LIMITS.titleLength) }),
      z.strictObject({ kind: z.literal('together') }),
    ]),
  }),
]);
export type MoveReferral = z.infer<typeof MoveReferral>;

// What a question is about: POST /api/v1/workspaces/:workspaceId/referrals/:referralId/theme

export const NameTheme = z.strictObject({ ...seen, theme: line(LIMITS.nameLength, 0) });
export type NameTheme = z.infer<typeof NameTheme>;

// A new table that begins with the stories of a theme: POST /api/v1/workspaces

export const FromTheme = z.strictObject({
  /** The table whose door the questions came in at. */
  workspaceId: WorkspaceId,
  theme: line(LIMITS.nameLength),
  /** Whose stories these are. */
  group: z.enum(GROUPS),
});
export type FromTheme = z.infer<typeof FromTheme>;

// Becomes a story at this table, for a group: POST /api/v1/workspaces/:workspaceId/referrals/:referralId/story

export const BecomeStory = z.strictObject({ ...seen, group: z.enum(GROUPS) });
export type BecomeStory = z.infer<typeof BecomeStory>;

// What is written at a table goes on to a door: GET and POST /api/v1/workspaces/:workspaceId/referred

/** So long is what stands in the list from which one chooses. */
export const SOURCE_WORDS = 140;
const SourceKind = z.enum(SOURCE_KINDS);

export const ReferWords = z.strictObject({
  kind: SourceKind,
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** Why it belongs at another door. */
  why: text(SHORT_LENGTH).pipe(z.string().min(LIMITS.reasonMinLength)),
  /** Whoever wrote it said yes: their words leave the table. */
  agreed: z.literal(true),
});
export type ReferWords = z.infer<typeof ReferWords>;

const KeeperView = z.object({ name: z.string(), organisation: z.string() });

export const ReferralView = z.object({
  id: ReferralId,
  version: Version,
  /** Whether this table owns it, or is asked. */
  side: z.enum(['owner', 'asked']),
  isMine: z.boolean(),
  /** Whoever owns it left this table: it waits for everyone who keeps the door. */
  isLeft: z.boolean(),
  state: ReferralState,
  owner: KeeperView,
  urgency: Urgency,
  permissionToShare: Sharing,
  door: z.string(),
  channel: z.enum([...CHANNELS, 'table']),
  wants: z.string(),
  alreadyTried: z.string(),
  helpWithReading: z.boolean(),
  theme: z.string().optional(),
  /** `may`: by the sender and by the step the table is in; `done`: it lies there. */
  story: z.string(),
  storyAtTable: z.enum(['not', 'may', 'done']),
  /** The table at which it lies, for whoever has a seat there too. */
  storyAt: z.object({ slug: z.string(), title: z.string() }).optional(),
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().optional(),
  isLate: z.boolean(),
  handover: Handover.omit({ from: true }).extend({ from: KeeperView }).optional(),
  betterDoor: BetterDoor.optional(),
  /** By which the organisation elsewhere that is asked reads it; only for the table that owns it. */
  outsideLink: z.string().optional(),
  feedback: z.object({ helped: z.boolean(), timesTold: z.int() }).optional(),
  /** What may be done with it now by whoever reads this. */
  moves: z.array(z.enum(MOVES_OF_TABLE)),
  /** Everything that the sender was told and wrote, the oldest first. */
  messages: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: StepKind,
      from: z.enum(['desk', 'sender', 'clock']),
      by: KeeperView,
      words: z.string(),
      /** The other door that it is about. */
      other: z.string().optional(),
      until: z.iso.datetime().optional(),
    }),
  ),
});
export type ReferralView = z.infer<typeof ReferralView>;

/** Enough questions about one thing; so many of their stories may be laid at a table and do not lie at one yet. */
const ThemeView = z.object({ theme: z.string(), count: z.int(), stories: z.int() });
export type ThemeView = z.infer<typeof ThemeView>;

export const RightDoorView = z.object({
  /** Undefined as long as nobody opened it. */
  door: z.object({ version: Version, isOpen: z.boolean(), name: z.string(), key: z.string() }).optional(),
  /** What it would be called. */
  suggestedName: z.string(),
  /** To whom at this table a question can be given. */
  colleagues: z.array(z.object({ personId: PersonId, name: z.string() })),
  /** Other doors that are open. */
  doors: z.array(Door),
  /** Enough questions about the same to look at what is behind them. */
  themes: z.array(ThemeView),
  /** What waits for this table first, then by the term. */
  referrals: z.array(ReferralView),
});
export type RightDoorView = z.infer<typeof RightDoorView>;

/** What was sent on from this table, for whoever wrote it and whoever keeps its door. */
export const ReferredView = z.object({
  mayRefer: z.boolean(),
  /** What can be sent on, the newest first; only for whoever keeps the door. */
  choices: z.array(z.object({ kind: SourceKind, id: z.string(), words: z.string() })),
  /** A text is damaged: what stands in it is not among the choices. */
  hasGap: z.boolean(),
  referred: z.array(
    z.object({
      id: ReferralId,
      kind: SourceKind,
      words: z.string(),
      isMine: z.boolean(),
      state: ReferralState,
      owner: KeeperView,
      dueAt: z.iso.datetime().optional(),
      /** The way it went; its words are for whoever wrote what was sent on. */
      messages: ReferralView.shape.messages,
      /** The one link by which its author follows and answers. */
      follow: z.string().optional(),
    }),
  ),
});
export type ReferredView = z.infer<typeof ReferredView>;
