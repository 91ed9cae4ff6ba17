import { z } from 'zod';
import { InvitationId, PersonId, SeatId, SignInId, WorkspaceId } from '#ids.ts';
import { GROUPS, LENSES, SIDES } from '#method/groups.ts';
import { Lock, Muted } from '#method/holding.ts';
import { OwnValue } from '#method/ownValues.ts';
import { PHASES } from '#method/phases.ts';
import { INSTALLATION_ROLES, OPENNESS_MODES, ROLES } from '#method/roles.ts';
import { WorkspaceSettings } from '#method/settings.ts';
import { ExtraValues } from '#method/weighing.ts';
import { Assumption } from './assumptionRecord.ts';
import { Body } from './bodyRecord.ts';
import { Choice } from './choiceRecord.ts';
import { Comment } from './commentRecord.ts';
import { CommentWindow } from './commentWindow.ts';
import { ConsentRoundRecord } from './consentRecord.ts';
import { DataCanvas } from './dataCanvasRecord.ts';
import { Mail, Subscription } from './mailRecords.ts';
import { Inbox, NotificationCursor } from './notificationRecords.ts';
import { Opening } from './opening.ts';
import { Option } from './optionRecord.ts';
import { Perspective, PerspectiveReveal, Tension } from './perspectiveRecords.ts';
import { Publication } from './publication.ts';
import { Referral, RightDoor } from './referralRecord.ts';
import { Reflection } from './reflectionRecord.ts';
import { Report } from './reportRecord.ts';
import { Route } from './routeRecord.ts';
import {
  Session,
  SessionAttendance,
  SessionBallots,
  SessionEvent,
  SessionMinutes,
  SessionQuestionWords,
  SessionRun,
  SessionScreen,
  SessionSwitchSheet,
  SessionTemplate,
  SessionWords,
} from './sessionRecord.ts';
import { Invitation, PersonalLink, SignIn, TokenHash } from './signInRecords.ts';
import { SolutionSignal } from './solutionRecord.ts';
import { SourceLink } from './sourceLinkRecord.ts';
import { Statement, Vote } from './statementRecords.ts';
import { Experience, Parked } from './storyRecords.ts';
import { DEFAULT_TIME_ZONE } from './timeZone.ts';
import { HarmAnswer, ValueScore } from './valueRecords.ts';
import { DocumentVersion, Snapshot } from './versionRecord.ts';

/** Milliseconds since 1970, by the server's clock. */
const Moment = z.int().min(0);
/** Starts at 1 and goes up by one with every write; a write of a version that is not the next is stale. */
const Version = z.int().min(1);

export const LANGUAGES = ['nl', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

export const Person = z.object({
  id: PersonId,
  version: Version,
  displayName: z.string(),
  language: Language,
  installationRole: z.enum(INSTALLATION_ROLES).optional(),
  createdAt: Moment,
});
export type Person = z.infer<typeof Person>;

export const Workspace = z.object({
  id: WorkspaceId,
  version: Version,
  slug: z.string(),
  title: z.string(),
  occasion: z.string(),
  organisation: z.string(),
  /** It names an organisation in which whoever named it leads nothing: until somebody there lets it in, it stands alone. */
  awaitsOrganisation: z.boolean().optional(),
  /** An organisation whose name it took said that it does not belong there, and why. */
  organisationRefused: z.object({ organisation: z.string(), reason: z.string() }).optional(),
  language: Language,
  opennessMode: z.enum(OPENNESS_MODES).optional(),
  /** Calendar day, `2026-11-08`. */
  endDate: z.iso.date().optional(),
  dataInvolved: z.boolean(),
  /** How many seats each group is meant to have. */
  groups: z.array(z.object({ group: z.enum(GROUPS), seats: z.int().min(1).max(50) })),
  sideOfOther: z.enum(SIDES),
  /** Values that are weighed beside the three that always are. */
  extraValues: ExtraValues.optional(),
  /** Values that it made itself. */
  ownValues: z.array(OwnValue).optional(),
  /** Affected by the problem, whether they have a seat or not. */
  affectedGroups: z.array(z.enum(GROUPS)).optional(),
  settings: WorkspaceSettings,
  phase: z.enum(PHASES),
  phaseSince: Moment,
  /** The furthest phase ever reached: what was visible there stays readable after going back. */
  furthestPhase: z.enum(PHASES),
  /** Raised by all that may change a right; open connections are judged again. */
  permissionEpoch: z.int().min(1),
  /** In which a day begins and ends for this table, by its name in the list of IANA. */
  timeZone: z.string().default(DEFAULT_TIME_ZONE),
  /** The announced last day for comments: those that come later do not hold the gate (`DEF_OUTSIDE_ANSWERED`). */
  lastCommentDay: z.iso.date().optional(),
  /** Since when comments on the problem are asked by that day. */
  commentsAskedAt: Moment.optional(),
  /** When those who had not commented were last asked to. */
  commentsRemindedAt: Moment.optional(),
  /** What the facilitator locked for a while. */
  locks: z.array(Lock).optional(),
  /** Until its last day people comment on a text, and it rests unless a session opened it. */
  commentWindow: CommentWindow.optional(),
  /** Whether it may become more open, as its authors were asked. */
  opening: Opening.optional(),
  /** Its record is public, although the table is not. */
  publication: Publication.optional(),
  isDemo: z.boolean(),
  /** Whoever comes by a link waits until a facilitator lets them in. */
  hasLobby: z.boolean().optional(),
  /** While a live session is in a step in which people listen. */
  isListening: z.boolean().optional(),
  archivedAt: Moment.optional(),
  createdAt: Moment,
});
export type Workspace = z.infer<typeof Workspace>;

export const Seat = z.object({
  id: SeatId,
  version: Version,
  workspaceId: WorkspaceId,
  personId: PersonId,
  displayName: z.string(),
  organisation: z.string(),
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  lens: z.enum(LENSES).optional(),
  /** Somebody helps this person; shown as "with help". */
  withHelp: z.boolean(),
  /** Asked by the facilitator to write down what others in the room say. */
  isScribe: z.boolean().optional(),
  /** Asked by the facilitator to stop for a while. */
  muted: Muted.optional(),
  status: z.enum(['active', 'removed']),
  joinedAt: Moment,
});
export type Seat = z.infer<typeof Seat>;

/** Somebody at the door; the id is that of the sign-in it may become. `comes` is written on yes, and gone once answered. */
export const Knock = z.object({
  id: SignInId,
  version: Version,
  workspaceId: WorkspaceId,
  tokenHash: TokenHash,
  at: Moment,
  state: z.enum(['waiting', 'admitted', 'refused', 'lapsed']),
  /** When a facilitator said yes or no. */
  answeredAt: Moment.optional(),
  comes: z
    .object({ person: Person.optional(), seat: Seat, signIn: SignIn, invitationId: InvitationId.optional() })
    .optional(),
});
export type Knock = z.infer<typeof Knock>;

/** Every kind of record with its schema and the fields by which it can be found besides its id and workspace. */
export const RECORDS = {
  person: { schema: Person, indexes: [] },
  workspace: { schema: Workspace, indexes: ['slug'] },
  seat: { schema: Seat, indexes: ['personId'] },
  invitation: { schema: Invitation, indexes: ['tokenHash'] },
  personalLink: { schema: PersonalLink, indexes: ['tokenHash', 'personId'] },
  signIn: { schema: SignIn, indexes: ['personId'] },
  knock: { schema: Knock, indexes: [] },
  snapshot: { schema: Snapshot, indexes: [] },
  documentVersion: { schema: DocumentVersion, indexes: [] },
  experience: { schema: Experience, indexes: [] },
  parked: { schema: Parked, indexes: [] },
  statement: { schema: Statement, indexes: [] },
  vote: { schema: Vote, indexes: [] },
  solutionSignal: { schema: SolutionSignal, indexes: [] },
  comment: { schema: Comment, indexes: ['entering'] },
  sourceLink: { schema: SourceLink, indexes: [] },
  valueScore: { schema: ValueScore, indexes: [] },
  harmAnswer: { schema: HarmAnswer, indexes: [] },
  dataCanvas: { schema: DataCanvas, indexes: [] },
  perspective: { schema: Perspective, indexes: [] },
  perspectiveReveal: { schema: PerspectiveReveal, indexes: [] },
  tension: { schema: Tension, indexes: [] },
  assumption: { schema: Assumption, indexes: [] },
  report: { schema: Report, indexes: [] },
  consentRound: { schema: ConsentRoundRecord, indexes: [] },
  inbox: { schema: Inbox, indexes: ['digest'] },
  subscription: { schema: Subscription, indexes: [] },
  mail: { schema: Mail, indexes: ['state'] },
  notificationCursor: { schema: NotificationCursor, indexes: [] },
  session: { schema: Session, indexes: [] },
  sessionScreen: { schema: SessionScreen, indexes: ['tokenHash'] },
  sessionRun: { schema: SessionRun, indexes: [] },
  sessionEvent: { schema: SessionEvent, indexes: ['sessionId'] },
  sessionAttendance: { schema: SessionAttendance, indexes: [] },
  sessionWords: { schema: SessionWords, indexes: [] },
  sessionBallots: { schema: SessionBallots, indexes: [] },
  sessionQuestionWords: { schema: SessionQuestionWords, indexes: [] },
  sessionSwitchSheet: { schema: SessionSwitchSheet, indexes: [] },
  sessionMinutes: { schema: SessionMinutes, indexes: [] },
  sessionTemplate: { schema: SessionTemplate, indexes: ['organisation'] },
  option: { schema: Option, indexes: [] },
  choice: { schema: Choice, indexes: [] },
  route: { schema: Route, indexes: [] },
  body: { schema: Body, indexes: ['organisation'] },
  reflection: { schema: Reflection, indexes: [] },
  rightDoor: { schema: RightDoor, indexes: ['key'] },
  referral: { schema: Referral, indexes: ['tokenHash', 'outsideHash', 'askedOf', 'sourceTable'] },
} as const;
export type RecordKind = keyof typeof RECORDS;
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]['schema']>;
export type IndexOf<K extends RecordKind> = (typeof RECORDS)[K]['indexes'][number];

/** One decision, chained to the one before by its hash (P35). */
export const AuditEvent = z.object({
  /** Counts from 1 over the whole installation. */
  number: z.int().min(1),
  at: Moment,
  workspaceId: WorkspaceId.optional(),
  actor: PersonId.optional(),
  action: z.string(),
  object: z.string(),
  result: z.enum(['done', 'refused']),
  details: z.record(z.string(), z.json()),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
/** What a use case hands over; number and hashes are the log's. */
export type NewAuditEvent = Omit<AuditEvent, 'number' | 'previousHash' | 'hash'>;
