import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { ConsentAnswer, RecheckAnswer } from './consentAnswer.ts';
import { GROUPS, SIDES } from './groups.ts';
import { PROBLEM_SECTIONS } from './problemSections.ts';

const Moment = z.int().min(0);
const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));

export const RUNNING_STATES = ['open', 'extended', 'repair', 'recheck'] as const;
export type RunningState = (typeof RUNNING_STATES)[number];
export const ROUND_STATES = ['prepared', ...RUNNING_STATES, 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];
export const OUTCOMES = ['consent', 'consentWithConcerns', 'standingObjection', 'noQuorum'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One version of the problem text, known by its hashes. */
export const FrozenText = z.object({
  version: z.int().min(1),
  hash: z.string(),
  sectionHashes: z.partialRecord(Section, z.string()),
});
export type FrozenText = z.infer<typeof FrozenText>;

/** The settings of the round, fixed when it opens; bounds are those of `settings.ts`. */
export const RoundTerms = z.object({
  timeZone: z.string(),
  quorum: z.number(),
  consentDays: z.int(),
  extensionDays: z.int(),
  repairDays: z.int(),
  recheckDays: z.int(),
  reminders: z.int(),
  answersHiddenUntilClose: z.boolean(),
});
export type RoundTerms = z.infer<typeof RoundTerms>;

/** A seat of a participant as it was when the round opened. */
export const CountedSeat = z.object({
  personId: PersonId,
  group: z.enum(GROUPS),
  side: z.enum(SIDES),
  removedAt: Moment.optional(),
});
export type CountedSeat = z.infer<typeof CountedSeat>;

/** A part of the round with its last calendar day; `until` is the first moment after that day. */
export const Stage = z.object({
  name: z.enum(RUNNING_STATES),
  from: Moment,
  lastDay: z.iso.date(),
  until: Moment,
});
export type Stage = z.infer<typeof Stage>;

const Closing = z.object({ at: Moment, outcome: z.enum(OUTCOMES) });
const Given = z.object({ personId: PersonId, at: Moment });

/**
 * One consent round (`method.md` section 7), a value that only the moves beside this file change. Answers are kept in the
 * order in which they were given; the last of a person counts, and every change stays on record.
 */
export const ConsentRound = z.object({
  text: FrozenText,
  terms: RoundTerms,
  seats: z.array(CountedSeat).readonly(),
  /** Every stage up to now; none while the round is prepared. */
  stages: z.array(Stage).readonly(),
  closing: Closing.optional(),
  answers: z.array(Given.extend({ answer: ConsentAnswer })).readonly(),
  rechecks: z.array(Given.extend({ answer: RecheckAnswer })).readonly(),
  /** The text as it was frozen again after repair. */
  repaired: FrozenText.optional(),
  remindedAt: z.array(Moment).readonly(),
  /** The workspace went back: what was given no longer counts, and stays on record. */
  voidedAt: Moment.optional(),
});
export type ConsentRound = z.infer<typeof ConsentRound>;

export const ROUND_REFUSALS = [
  'SAME_TEXT',
  'ALREADY_OPEN',
  'NOT_OPEN',
  'AFTER_DEADLINE',
  'NO_SEAT',
  'INCOMPLETE',
  'NOT_AN_OBJECTOR',
  'OBJECTOR_ONLY_ANSWERS',
  'NOT_CHANGED',
  'QUORUM_REACHED',
  'ALREADY_EXTENDED',
  'REMINDERS_USED',
  'VOID',
] as const;
export type RoundRefusal = (typeof ROUND_REFUSALS)[number];

export type RoundMove =
  | { readonly ok: true; readonly round: ConsentRound }
  | { readonly ok: false; readonly refusal: RoundRefusal; readonly missing: readonly string[] };

export function refuse(refusal: RoundRefusal, missing: readonly string[] = []): RoundMove {
  return { ok: false, refusal, missing };
}

export function stateOf(round: ConsentRound): RoundState {
  if (round.closing) return 'closed';
  return round.stages.at(-1)?.name ?? 'prepared';
}

/** The stage that runs at this moment; undefined when none does, or when its last day is over. */
export function stageAt(round: ConsentRound, at: number): Stage | undefined {
  const stage = round.stages.at(-1);
  if (!stage || round.closing || round.voidedAt !== undefined) return undefined;
  return at >= stage.from && at < stage.until ? stage : undefined;
}

/** The seat that this person may answer from. */
export function activeSeat(round: ConsentRound, personId: PersonId): CountedSeat | undefined {
  return round.seats.find((seat) => seat.personId === personId && seat.removedAt === undefined);
}
