import { z } from 'zod';
import { PersonId, WorkspaceId } from '#ids.ts';

const Moment = z.int().min(0);

/** Where a question stands (`method.md` section 10). */
export const REFERRAL_STATES = [
  'received',
  'clarifying',
  'acceptedHere',
  'handoverProposed',
  'handoverAccepted',
  'handoverRefused',
  'together',
  'breakthrough',
  'inProgress',
  'resolved',
  'feedbackGiven',
  'closed',
  'withdrawn',
] as const;
export const ReferralState = z.enum(REFERRAL_STATES);
export type ReferralState = z.infer<typeof ReferralState>;

/** `now`: home, food, care or safety. */
export const URGENCIES = ['now', 'soon', 'normal'] as const;
export const Urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof Urgency>;

/** What others than the first door may know; how to reach somebody is never kept here. */
export const SHARING = ['storyAndContact', 'storyOnly', 'none'] as const;
export const Sharing = z.enum(SHARING);

export const WARM = ['together', 'spoken', 'written'] as const;
export const Warm = z.enum(WARM);

/** Who answers for a question: always a person, at one table. */
export const Keeper = z.object({
  workspaceId: WorkspaceId,
  personId: PersonId,
  name: z.string(),
  organisation: z.string(),
});
export type Keeper = z.infer<typeof Keeper>;

export const Door = z.object({ workspaceId: WorkspaceId, name: z.string() });
export type Door = z.infer<typeof Door>;

/** An organisation that is not on this installation: it reads and answers by a link of its own. */
export const OutsideDoor = z.strictObject({
  isOutside: z.literal(true),
  name: z.string(),
  /** Who said there that they help. */
  person: z.string().optional(),
});
export type OutsideDoor = z.infer<typeof OutsideDoor>;

/** One table asks another, or an organisation elsewhere, to take a question over. */
export const Handover = z.object({
  to: z.union([OutsideDoor, Door]),
  from: Keeper,
  why: z.string(),
  warm: Warm,
  nextStep: z.string(),
  nextStepBy: z.iso.date(),
});
export type Handover = z.infer<typeof Handover>;

/** Where a question goes better, said by whoever does not take it over. */
export const BetterDoor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('door'), door: Door }),
  /** Outside this installation, in words. */
  z.strictObject({ kind: z.literal('elsewhere'), where: z.string().min(1) }),
  z.strictObject({ kind: z.literal('together') }),
]);
export type BetterDoor = z.infer<typeof BetterDoor>;

/** What the sender is told: every state, and what happens within one. */
const STEP_KINDS = [
  ...REFERRAL_STATES,
  'told',
  'written',
  'assigned',
  'shared',
  'carried',
  'outsideWrote',
  'late',
] as const;
export const StepKind = z.enum(STEP_KINDS);
export type StepKind = z.infer<typeof StepKind>;

/** A step is a message to the sender: there is no state without one. */
export const ReferralStep = z.object({
  at: Moment,
  kind: StepKind,
  state: ReferralState,
  owner: Keeper,
  /** Who wrote `words`; the clock writes none. */
  from: z.enum(['desk', 'sender', 'clock']),
  words: z.string(),
  /** The other door that it is about. */
  other: z.string().optional(),
  /** Before this moment the sender hears more. */
  until: Moment.optional(),
});
export type ReferralStep = z.infer<typeof ReferralStep>;

export const ReferralCourse = z.object({
  state: ReferralState,
  owner: Keeper,
  urgency: Urgency,
  permissionToShare: Sharing,
  receivedAt: Moment,
  dueAt: Moment.optional(),
  /** When the term went by without a message; a new message begins a new term. */
  lateAt: Moment.optional(),
  handovers: z.int().min(0),
  refusals: z.int().min(0),
  /** Asked, or done together. */
  handover: Handover.optional(),
  betterDoor: BetterDoor.optional(),
  trail: z.array(ReferralStep).min(1),
});
export type ReferralCourse = z.infer<typeof ReferralCourse>;
