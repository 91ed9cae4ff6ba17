import { z } from 'zod';
import { PersonId, SignInId, WorkspaceId } from '#ids.ts';
import { GROUPS, LENSES, SIDES } from '#method/groups.ts';
import { Lock, Muted } from '#method/holding.ts';
import { OwnValue } from '#method/ownValues.ts';
import { PHASES } from '#method/phases.ts';
import { INSTALLATION_ROLES, OPENNESS_MODES, ROLES } from '#method/roles.ts';
import { ChangedSettings, WorkspaceSettings } from '#method/settings.ts';
import { ExtraValues } from '#method/weighing.ts';
import { CommentWindowView } from './commentWindow.ts';
import { DisplayName } from './displayName.ts';
import { LIMITS } from './limits.ts';
import { OpeningView } from './opening.ts';
import { GivenOwnValues } from './ownValues.ts';
import { Language } from './records.ts';
import { FromTheme } from './referrals.ts';
import { line, text } from './text.ts';
import { DEFAULT_TIME_ZONE, TimeZone } from './timeZone.ts';

const Title = line(LIMITS.titleLength, 3);
const Occasion = text(LIMITS.textLength);
const Version = z.int().min(1);
const PlannedGroups = z
  .array(z.strictObject({ group: z.enum(GROUPS), seats: z.int().min(1).max(50) }))
  .max(7);
/** 22 characters of base64url are 131 bits; longer is no token of ours. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

// Me: GET /api/v1/me, PATCH /api/v1/me, DELETE /api/v1/sign-ins/:signInId

export const WorkspaceCard = z.object({
  id: WorkspaceId,
  slug: z.string(),
  title: z.string(),
  organisation: z.string(),
  phase: z.enum(PHASES),
  role: z.enum(ROLES),
  /** Of whoever asks. */
  group: z.enum(GROUPS).optional(),
  sideOfOther: z.enum(SIDES),
  isArchived: z.boolean(),
  peopleHere: z.int(),
  people: z.int(),
  /** A few of them, of different groups where that can be. */
  faces: z.array(z.object({ displayName: z.string(), group: z.enum(GROUPS).optional() })).default([]),
  groups: z.array(z.enum(GROUPS)),
  endDate: z.iso.date().optional(),
  /** It wants to become more open, and this person did not answer yet. */
  asksOpening: z.literal(true).optional(),
});
export type WorkspaceCard = z.infer<typeof WorkspaceCard>;

export const SignInView = z.object({
  id: SignInId,
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThis: z.boolean(),
});
export type SignInView = z.infer<typeof SignInView>;

export const Me = z.object({
  personId: PersonId,
  displayName: z.string(),
  language: Language,
  installationRole: z.enum(INSTALLATION_ROLES).optional(),
  mayCreateWorkspace: z.boolean(),
  signIns: z.array(SignInView),
  workspaces: z.array(WorkspaceCard),
});
export type Me = z.infer<typeof Me>;

export const ChangeMe = z.strictObject({
  displayName: DisplayName.optional(),
  language: Language.optional(),
});
export type ChangeMe = z.infer<typeof ChangeMe>;

/** GET /api/v1/sign-ins: every sign-in whose cookie this browser sent, for "who are you here?". */
export const SignInChoice = z.object({
  signInId: SignInId,
  displayName: z.string(),
  seats: z.array(z.object({ slug: z.string(), role: z.enum(ROLES), group: z.enum(GROUPS).optional() })),
});
export type SignInChoice = z.infer<typeof SignInChoice>;

// Workspaces: POST /api/v1/workspaces, GET /api/v1/workspaces/by-slug/:slug, PATCH /api/v1/workspaces/:workspaceId,
// POST /api/v1/workspaces/:workspaceId/archive

/** Each group once. */
const AffectedGroups = z
  .array(z.enum(GROUPS))
  .max(GROUPS.length)
  .refine((groups) => new Set(groups).size === groups.length, 'twice');

export const CreateWorkspace = z.strictObject({
  title: Title,
  occasion: Occasion,
  organisation: line(LIMITS.titleLength, 0).default(''),
  language: Language.default('nl'),
  opennessMode: z.enum(OPENNESS_MODES).optional(),
  endDate: z.iso.date().optional(),
  dataInvolved: z.boolean().default(false),
  groups: PlannedGroups,
  sideOfOther: z.enum(SIDES).default('inside'),
  extraValues: ExtraValues.optional(),
  ownValues: GivenOwnValues.optional(),
  affectedGroups: AffectedGroups.optional(),
  timeZone: TimeZone.default(DEFAULT_TIME_ZONE),
  settings: ChangedSettings.default({}),
  fromTheme: FromTheme.optional(),
});
export type CreateWorkspace = z.infer<typeof CreateWorkspace>;

export const ChangeWorkspace = z.strictObject({
  version: Version,
  title: Title.optional(),
  occasion: Occasion.optional(),
  organisation: line(LIMITS.titleLength, 0).optional(),
  opennessMode: z.enum(OPENNESS_MODES).optional(),
  endDate: z.iso.date().nullable().optional(),
  dataInvolved: z.boolean().optional(),
  groups: PlannedGroups.optional(),
  sideOfOther: z.enum(SIDES).optional(),
  extraValues: ExtraValues.optional(),
  ownValues: GivenOwnValues.optional(),
  affectedGroups: AffectedGroups.optional(),
  timeZone: TimeZone.optional(),
  settings: ChangedSettings.optional(),
});
export type ChangeWorkspace = z.infer<typeof ChangeWorkspace>;

export const WithVersion = z.strictObject({ version: Version });
export type WithVersion = z.infer<typeof WithVersion>;

export const MySeat = z.object({
  personId: PersonId,
  displayName: z.string(),
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  withHelp: z.boolean(),
  isScribe: z.boolean().optional(),
  muted: Muted.optional(),
});
export type MySeat = z.infer<typeof MySeat>;

export const WorkspaceView = z.object({
  id: WorkspaceId,
  version: Version,
  slug: z.string(),
  title: z.string(),
  occasion: z.string(),
  organisation: z.string(),
  /** Nobody of that organisation let it in yet: it stands alone. */
  awaitsOrganisation: z.boolean().optional(),
  language: Language,
  opennessMode: z.enum(OPENNESS_MODES).optional(),
  endDate: z.iso.date().optional(),
  dataInvolved: z.boolean(),
  groups: z.array(z.object({ group: z.enum(GROUPS), seats: z.int() })),
  sideOfOther: z.enum(SIDES),
  extraValues: ExtraValues.optional(),
  ownValues: z.array(OwnValue).optional(),
  affectedGroups: z.array(z.enum(GROUPS)).optional(),
  timeZone: z.string(),
  /** Anybody may read its public page, `/p/:slug`. */
  isPublic: z.boolean(),
  lastCommentDay: z.iso.date().optional(),
  commentWindow: CommentWindowView.optional(),
  opening: OpeningView.optional(),
  settings: WorkspaceSettings,
  phase: z.enum(PHASES),
  phaseSince: z.iso.datetime(),
  furthestPhase: z.enum(PHASES),
  locks: z.array(Lock).optional(),
  isDemo: z.boolean(),
  isListening: z.boolean().optional(),
  isArchived: z.boolean(),
  me: MySeat,
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

// Gates: GET /api/v1/workspaces/:workspaceId/gates

export const GateView = z.object({
  code: z.string(),
  level: z.enum(['hard', 'soft']),
  isMet: z.boolean(),
  message: z.object({ nl: z.string(), en: z.string() }),
  /** Page of the workspace where one acts on it, for example `problem#causes`. */
  link: z.string(),
  /** What is missing, for example section keys, groups or counts; never personal data. */
  missing: z.array(z.string()),
});
export type GateView = z.infer<typeof GateView>;

export const GatesView = z.object({
  from: z.enum(PHASES),
  to: z.enum(PHASES),
  version: Version,
  gates: z.array(GateView),
});
export type GatesView = z.infer<typeof GatesView>;

// People: GET /api/v1/workspaces/:workspaceId/people, PATCH and DELETE .../people/:personId,
// POST and DELETE .../people/:personId/way-back, POST .../facilitators

export const PersonView = z.object({
  personId: PersonId,
  version: Version,
  displayName: z.string(),
  organisation: z.string(),
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  lens: z.enum(LENSES).optional(),
  withHelp: z.boolean(),
  /** Asked to write down what others in the room say. */
  isScribe: z.boolean().optional(),
  /** Told to the facilitator and the person. */
  muted: Muted.optional(),
  isHere: z.boolean(),
  /** Only told to the facilitator and the person. */
  hasWayBack: z.boolean().optional(),
});
export type PersonView = z.infer<typeof PersonView>;
export const PeopleView = z.array(PersonView);

export const ChangePerson = z.strictObject({
  version: Version,
  displayName: DisplayName.optional(),
  organisation: line(LIMITS.titleLength, 0).optional(),
  role: z.enum(['participant', 'commenter', 'observer', 'sponsor']).optional(),
  group: z.enum(GROUPS).nullable().optional(),
  lens: z.enum(LENSES).nullable().optional(),
  withHelp: z.boolean().optional(),
  isScribe: z.boolean().optional(),
});
export type ChangePerson = z.infer<typeof ChangePerson>;

export const MakeFacilitator = z.strictObject({
  personId: PersonId,
  /** `handOver`: I become an observer; `share`: we both are facilitator. */
  mode: z.enum(['share', 'handOver']),
});
export type MakeFacilitator = z.infer<typeof MakeFacilitator>;

export const WayBack = z.object({ token: Token });
export type WayBack = z.infer<typeof WayBack>;
