import { z } from 'zod';

/** Every id is 16 to 40 lower-case letters and digits, so that it is safe in a path, a key and a file name (T09). */
const ID = /^[a-z0-9]{16,40}$/;

export const WorkspaceId = z.string().regex(ID).brand('WorkspaceId');
export type WorkspaceId = z.infer<typeof WorkspaceId>;

export const PersonId = z.string().regex(ID).brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

export const SeatId = z.string().regex(ID).brand('SeatId');
export type SeatId = z.infer<typeof SeatId>;

export const InvitationId = z.string().regex(ID).brand('InvitationId');
export type InvitationId = z.infer<typeof InvitationId>;

export const PersonalLinkId = z.string().regex(ID).brand('PersonalLinkId');
export type PersonalLinkId = z.infer<typeof PersonalLinkId>;

export const SignInId = z.string().regex(ID).brand('SignInId');
export type SignInId = z.infer<typeof SignInId>;

export const SnapshotId = z.string().regex(ID).brand('SnapshotId');
export type SnapshotId = z.infer<typeof SnapshotId>;

export const ExperienceId = z.string().regex(ID).brand('ExperienceId');
export type ExperienceId = z.infer<typeof ExperienceId>;

export const ParkedId = z.string().regex(ID).brand('ParkedId');
export type ParkedId = z.infer<typeof ParkedId>;

export const StatementId = z.string().regex(ID).brand('StatementId');
export type StatementId = z.infer<typeof StatementId>;

export const VoteId = z.string().regex(ID).brand('VoteId');
export type VoteId = z.infer<typeof VoteId>;

export const CommentId = z.string().regex(ID).brand('CommentId');
export type CommentId = z.infer<typeof CommentId>;

export const SignalId = z.string().regex(ID).brand('SignalId');
export type SignalId = z.infer<typeof SignalId>;

export const SourceLinkId = z.string().regex(ID).brand('SourceLinkId');
export type SourceLinkId = z.infer<typeof SourceLinkId>;

export const ScoreId = z.string().regex(ID).brand('ScoreId');
export type ScoreId = z.infer<typeof ScoreId>;

export const HarmAnswerId = z.string().regex(ID).brand('HarmAnswerId');
export type HarmAnswerId = z.infer<typeof HarmAnswerId>;

export const ConsentRoundId = z.string().regex(ID).brand('ConsentRoundId');
export type ConsentRoundId = z.infer<typeof ConsentRoundId>;

/** What others know an answer in a consent round by. */
export const ConsentAnswerId = z.string().regex(ID).brand('ConsentAnswerId');
export type ConsentAnswerId = z.infer<typeof ConsentAnswerId>;

export const PerspectiveId = z.string().regex(ID).brand('PerspectiveId');
export type PerspectiveId = z.infer<typeof PerspectiveId>;

export const AssumptionId = z.string().regex(ID).brand('AssumptionId');
export type AssumptionId = z.infer<typeof AssumptionId>;

export const TensionId = z.string().regex(ID).brand('TensionId');
export type TensionId = z.infer<typeof TensionId>;

/** Of a breakout, and of its notes. */
export const BreakoutId = z.string().regex(ID).brand('BreakoutId');
export type BreakoutId = z.infer<typeof BreakoutId>;

export const ReferralId = z.string().regex(ID).brand('ReferralId');
export type ReferralId = z.infer<typeof ReferralId>;

export const ReportId = z.string().regex(ID).brand('ReportId');
export type ReportId = z.infer<typeof ReportId>;

export const DataCanvasId = z.string().regex(ID).brand('DataCanvasId');
export type DataCanvasId = z.infer<typeof DataCanvasId>;

export const NotificationId = z.string().regex(ID).brand('NotificationId');
export type NotificationId = z.infer<typeof NotificationId>;
/** A live meeting of a workspace; never a sign-in. */
export const SessionId = z.string().regex(ID).brand('SessionId');
export type SessionId = z.infer<typeof SessionId>;

/** Made from the session and the number of what happened, so that no number is ever given twice. */
export const SessionEventId = z.string().regex(ID).brand('SessionEventId');
export type SessionEventId = z.infer<typeof SessionEventId>;

export const SessionTemplateId = z.string().regex(ID).brand('SessionTemplateId');
export type SessionTemplateId = z.infer<typeof SessionTemplateId>;

/** Of a person it is the same as theirs. */
export const SubscriptionId = z.string().regex(ID).brand('SubscriptionId');
export type SubscriptionId = z.infer<typeof SubscriptionId>;

export const MailId = z.string().regex(ID).brand('MailId');
export type MailId = z.infer<typeof MailId>;

export const DataItemId = z.string().regex(ID).brand('DataItemId');
export type DataItemId = z.infer<typeof DataItemId>;

export const RouteId = z.string().regex(ID).brand('RouteId');
export type RouteId = z.infer<typeof RouteId>;

export const BodyId = z.string().regex(ID).brand('BodyId');
export type BodyId = z.infer<typeof BodyId>;

export const AgendaItemId = z.string().regex(ID).brand('AgendaItemId');
export type AgendaItemId = z.infer<typeof AgendaItemId>;

export const ReflectionId = z.string().regex(ID).brand('ReflectionId');
export type ReflectionId = z.infer<typeof ReflectionId>;

export const ChoiceId = z.string().regex(ID).brand('ChoiceId');
export type ChoiceId = z.infer<typeof ChoiceId>;

export const ChoiceEffectId = z.string().regex(ID).brand('ChoiceEffectId');
export type ChoiceEffectId = z.infer<typeof ChoiceEffectId>;

export const QuestionId = z.string().regex(ID).brand('QuestionId');
export type QuestionId = z.infer<typeof QuestionId>;

export const QuestionCardId = z.string().regex(ID).brand('QuestionCardId');
export type QuestionCardId = z.infer<typeof QuestionCardId>;

export const SwitchSentenceId = z.string().regex(ID).brand('SwitchSentenceId');
export type SwitchSentenceId = z.infer<typeof SwitchSentenceId>;

export const OptionId = z.string().regex(ID).brand('OptionId');
export type OptionId = z.infer<typeof OptionId>;

/** `<workspace id>/<document name>`; made only by `documentId` in `document/documents.ts`. */
export const DocumentId = z
  .string()
  .regex(/^[a-z0-9]{16,40}\/[a-z0-9/-]{1,80}$/)
  .brand('DocumentId');
export type DocumentId = z.infer<typeof DocumentId>;
