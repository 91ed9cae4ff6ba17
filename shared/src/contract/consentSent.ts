import { z } from 'zod';
import { ConsentAnswerId } from '#ids.ts';
import {
  ConsentAnswer,
  missingInAnswer,
  OBJECTOR_ANSWERS,
  ObjectionChecks,
  REASON_TYPES,
  RecheckAnswer,
} from '#method/consentAnswer.ts';
import { ROUND_REFUSALS } from '#method/consentRound.ts';
import { PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { MIN_SPONSOR_ANSWER } from '#method/sponsorDecision.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// What is sent in a consent round, and the plain answer to it; the addresses are in `consent.ts`.

const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));
const MAX_FOR_WHOM = 200;
/** Characters of what a group that objected may let travel along. */
export const MAX_MINORITY = 2_000;

/** Names the text that was seen: when it changed since, or somebody opened a round first, this is 'stale-version'. */
export const OpenRound = z.strictObject({ textHash: z.string(), number: z.int().min(1) });
export type OpenRound = z.infer<typeof OpenRound>;

/** Names how many stages were seen, which is 1 while the round is open. */
export const ExtendRound = z.strictObject({ stages: z.int().min(0) });
export type ExtendRound = z.infer<typeof ExtendRound>;

/** Names how many reminders had gone out. */
export const RemindRound = z.strictObject({ sent: z.int().min(0) });
export type RemindRound = z.infer<typeof RemindRound>;

const Words = text(LIMITS.textLength);
const GivenObjection = z.strictObject({
  kind: z.literal('objection'),
  sections: z.array(Section).max(PROBLEM_SECTIONS.length).readonly(),
  /** The sentence it is about, as it was picked in the text. */
  quote: text(LIMITS.textLength).optional(),
  reasonType: z.enum(REASON_TYPES),
  text: Words,
  forWhom: line(MAX_FOR_WHOM, 0),
  wouldHelp: Words,
  checks: ObjectionChecks,
});
const GivenAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent') }),
  z.strictObject({
    kind: z.literal('concern'),
    text: Words,
    section: Section,
    quote: text(LIMITS.textLength).optional(),
  }),
  GivenObjection,
]);
const GivenRecheck = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(OBJECTOR_ANSWERS), text: Words }),
  z.strictObject({ kind: z.literal('keep') }),
  GivenObjection,
]);

function nameMissing(answer: ConsentAnswer, context: z.RefinementCtx): void {
  for (const field of missingInAnswer(answer)) {
    context.addIssue({ code: 'custom', path: ['answer', field], message: 'missing' });
  }
}

/** `version`: of one's own answer as it was seen, 0 when there was none (422 names each field as `answer.text`). */
export const GiveAnswer = z
  .strictObject({ version: z.int().min(0), answer: GivenAnswer })
  .superRefine(({ answer }, context) => nameMissing(answer, context));
export type GiveAnswer = z.infer<typeof GiveAnswer>;

/** `version`: of one's own word in `recheck` as it was seen. */
export const GiveRecheck = z
  .strictObject({ version: z.int().min(0), answer: GivenRecheck })
  .superRefine(({ answer }, context) => {
    if (answer.kind === 'objection') nameMissing(answer, context);
  });
export type GiveRecheck = z.infer<typeof GiveRecheck>;

/** A personal attack is hidden with a reason that its author reads; the words stay in the record. */
export const HideAnswer = z.strictObject({
  reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type HideAnswer = z.infer<typeof HideAnswer>;
export const ShowAnswer = z.strictObject({});

/** The words of one's own group; an empty text takes them back. */
export const WriteMinority = z.strictObject({ version: z.int().min(0), text: text(MAX_MINORITY) });
export type WriteMinority = z.infer<typeof WriteMinority>;

/** Going back takes the reason that every step back takes; going on answers each objection that stays. */
export const DecideOnObjections = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('backToDefine'),
    reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
  }),
  z.strictObject({
    kind: z.literal('proceedWithAnswer'),
    answers: z
      .array(
        z.strictObject({
          to: ConsentAnswerId,
          text: text(LIMITS.textLength).pipe(z.string().min(MIN_SPONSOR_ANSWER)),
        }),
      )
      .readonly(),
  }),
]);
export type DecideOnObjections = z.infer<typeof DecideOnObjections>;

export const CONSENT_REFUSALS = [
  ...ROUND_REFUSALS,
  'NO_STANDING_OBJECTION',
  'DECISION_TOO_LATE',
  'ANSWER_TOO_SHORT',
  'ALREADY_DECIDED',
] as const;
export type ConsentRefusal = (typeof CONSENT_REFUSALS)[number];

/** A move that the round does not allow is an answer (200), not a failure. */
const Refused = z.object({
  ok: z.literal(false),
  refusal: z.enum(CONSENT_REFUSALS),
  /** Fields, sections or ids that the refusal is about. */
  missing: z.array(z.string()),
});
export const RoundAnswer = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), Refused]);
export type RoundAnswer = z.infer<typeof RoundAnswer>;

/** Only with `sentAt`, the server's time, does an answer count. Whatever is refused comes back word for word. */
export const AnswerReceipt = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), sentAt: z.iso.datetime(), version: z.int() }),
  Refused.extend({ answer: z.union([ConsentAnswer, RecheckAnswer]) }),
]);
export type AnswerReceipt = z.infer<typeof AnswerReceipt>;
