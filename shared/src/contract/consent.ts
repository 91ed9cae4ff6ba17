import { z } from 'zod';
import { ConsentAnswerId, ConsentRoundId, PersonId } from '#ids.ts';
import {
  ConsentAnswer,
  missingInAnswer,
  OBJECTOR_ANSWERS,
  ObjectionChecks,
  REASON_TYPES,
  RecheckAnswer,
} from '#method/consentAnswer.ts';
import { OUTCOMES, ROUND_REFUSALS, ROUND_STATES, Stage } from '#method/consentRound.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { MIN_SPONSOR_ANSWER } from '#method/sponsorDecision.ts';
import { SectionWords } from './consentRecord.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// The consent round (`method.md` section 7), all under /api/v1/workspaces/:workspaceId/consent:
// GET .                                     what I may know now                         → ConsentView
// GET ./rounds/:roundId                     an earlier round, for the record            → RoundView
// POST ./open                               facilitator: freezes the text and opens     OpenRound → 201 { id }
// POST ./rounds/:roundId/extend             facilitator                                 ExtendRound → RoundAnswer
// POST ./rounds/:roundId/remind             facilitator                                 RemindRound → RoundAnswer
// POST ./rounds/:roundId/answer             a counted seat                              GiveAnswer → AnswerReceipt
// POST ./rounds/:roundId/recheck            a counted seat, in `recheck`                GiveRecheck → AnswerReceipt
// POST ./rounds/:roundId/answers/:answerId/hide and /show   facilitator                 HideAnswer, ShowAnswer → 204
// POST ./rounds/:roundId/minority           a group whose objection stayed              WriteMinority → 204
// POST ./rounds/:roundId/decision           sponsor                                     DecideOnObjections → RoundAnswer

const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));
const Group = z.enum(GROUPS);
const At = z.iso.datetime();
const MAX_FOR_WHOM = 200;
/** Characters of what a group that objected may let travel along. */
export const MAX_MINORITY = 2_000;

// What is sent

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

// What comes back

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
  z.object({ ok: z.literal(true), sentAt: At, version: z.int() }),
  Refused.extend({ answer: z.union([ConsentAnswer, RecheckAnswer]) }),
]);
export type AnswerReceipt = z.infer<typeof AnswerReceipt>;

export const TextView = z.object({
  /** Counts the texts of this table that were put to consent; 1 is the draft before. */
  version: z.int(),
  hash: z.string(),
  sections: z.array(SectionWords),
});
export type TextView = z.infer<typeof TextView>;

export const TermsView = z.object({
  timeZone: z.string(),
  quorum: z.number(),
  consentDays: z.int(),
  extensionDays: z.int(),
  repairDays: z.int(),
  recheckDays: z.int(),
  reminders: z.int(),
  answersHiddenUntilClose: z.boolean(),
});

/** A round that can be opened: what would be frozen, and of whom an answer would be asked. */
export const PreparedView = z.object({
  number: z.int(),
  text: TextView,
  terms: TermsView,
  lastDay: z.iso.date(),
  groups: z.array(z.object({ group: Group, side: z.enum(SIDES), seats: z.int(), needed: z.int() })),
  /** There was a round on this text already. */
  refusal: z.literal('SAME_TEXT').optional(),
});
export type PreparedView = z.infer<typeof PreparedView>;

const Tally = z.object({ consent: z.int(), concern: z.int(), objection: z.int(), noResponse: z.int() });

export const GroupView = z.object({
  group: Group,
  side: z.enum(SIDES),
  seats: z.int(),
  needed: z.int(),
  responded: z.int(),
  isReached: z.boolean(),
  /** Who has a counted seat, by name, and who of them responded; in `recheck` also who looked again. */
  people: z.array(
    z.object({ personId: PersonId, name: z.string(), hasResponded: z.boolean(), hasRechecked: z.boolean() }),
  ),
  /** Counts of the first answers; absent while answers are hidden. */
  first: Tally.optional(),
  /** Counts as they stand after `recheck`; only once the round is closed. */
  standing: Tally.optional(),
});
export type GroupView = z.infer<typeof GroupView>;

/** Without a name where the table speaks by group only. */
const By = z.object({ name: z.string().optional(), group: Group });
/** Hidden by the facilitator. The words are then only sent to their author, the facilitator and the sponsor. */
const Hidden = z.object({ reason: z.string() });

export const ConcernView = z.object({
  id: ConsentAnswerId,
  by: By,
  isMine: z.boolean(),
  sections: z.array(Section),
  quote: z.string().optional(),
  text: z.string().optional(),
  /** It was an objection, and became this in `recheck`. */
  wasObjection: z.boolean(),
  hidden: Hidden.optional(),
});
export type ConcernView = z.infer<typeof ConcernView>;

export const ObjectionView = z.object({
  id: ConsentAnswerId,
  by: By,
  isMine: z.boolean(),
  sections: z.array(Section),
  reasonType: z.enum(REASON_TYPES),
  checks: ObjectionChecks,
  /** Word for word; absent only when hidden from this person. */
  words: z
    .object({ text: z.string(), forWhom: z.string(), wouldHelp: z.string(), quote: z.string().optional() })
    .optional(),
  isAgainstRepair: z.boolean(),
  /** Only once the round is closed; who did not say anything counts as `stays`. */
  result: z.enum(OBJECTOR_ANSWERS).optional(),
  resultText: z.string().optional(),
  /** The public answer of the sponsor. */
  answer: z.string().optional(),
  hidden: Hidden.optional(),
});
export type ObjectionView = z.infer<typeof ObjectionView>;

/** One's own answer and when it was sent. `version` is 0 without one. */
const Mine = z.object({
  /** `notCounted`: the seat came after the round opened, or left it; `facilitator` and `sponsor` never respond. */
  seat: z.enum(['counted', 'notCounted', 'facilitator', 'sponsor', 'none']),
  answer: z.object({
    version: z.int(),
    given: ConsentAnswer.optional(),
    sentAt: At.optional(),
    /** The facilitator hid these words. */
    hidden: Hidden.optional(),
  }),
  recheck: z.object({
    version: z.int(),
    given: RecheckAnswer.optional(),
    sentAt: At.optional(),
    /** Objectors say `withdrawn`, `becomesConcern` or `stays`; the others `keep`, or object to a changed section. */
    asks: z.enum(['objector', 'other', 'nothing']),
  }),
  /** The last reminder, when this person had not responded by then and still has not. */
  remindedAt: At.optional(),
});

const May = z.object({
  respond: z.boolean(),
  recheck: z.boolean(),
  extend: z.boolean(),
  remind: z.boolean(),
  hide: z.boolean(),
  decide: z.boolean(),
  writeMinority: z.boolean(),
});

export const RoundView = z.object({
  id: ConsentRoundId,
  number: z.int(),
  state: z.enum(ROUND_STATES),
  /** The table went back: it no longer counts, and stays on record. */
  isVoid: z.boolean(),
  text: TextView,
  terms: TermsView,
  /** Each stage so far; `from` and `until` in milliseconds since 1970, `lastDay` in the time zone of the terms. */
  stages: z.array(Stage),
  /** Calendar days until the last day of the stage that runs; 0 on the day itself. */
  daysLeft: z.int().optional(),
  groups: z.array(GroupView),
  mine: Mine,
  may: May,
  reminders: z.object({
    sentAt: z.array(At),
    left: z.int(),
    /** How many people the next one would reach. */
    waiting: z.int(),
  }),
  concerns: z.array(ConcernView),
  objections: z.array(ObjectionView),
  /** From `repair` on: the sections that objections named, and of which groups they were. */
  repair: z
    .object({
      sections: z.array(z.object({ section: Section, groups: z.array(Group), mayWrite: z.boolean() })),
    })
    .optional(),
  /** From `recheck` on: the sections that read differently now, as they were and as they are. */
  changes: z.array(z.object({ section: Section, before: SectionWords, after: SectionWords })),
  /** The version that goes on after repair. */
  repairedVersion: z.int().optional(),
  closing: z
    .object({
      at: At,
      outcome: z.enum(OUTCOMES),
      missingGroups: z.array(Group),
      outsideGroupsWithQuorum: z.int(),
    })
    .optional(),
  decision: z
    .object({
      /** The first moment at which only going back is left. */
      until: At,
      made: z
        .object({
          kind: z.enum(['backToDefine', 'proceedWithAnswer']),
          by: z.string().optional(),
          at: At,
          reason: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  minority: z.array(
    z.object({
      group: Group,
      version: z.int(),
      /** Empty when the group did not write, or took its words back. */
      text: z.string(),
      writtenAt: At.optional(),
      mayWrite: z.boolean(),
    }),
  ),
});
export type RoundView = z.infer<typeof RoundView>;

export const ConsentView = z.object({
  /** The facilitator may open this one; everyone else sees what will be asked. */
  prepared: PreparedView.optional(),
  mayOpen: z.boolean(),
  /** The round that runs, or else the newest one. */
  round: RoundView.optional(),
  /** Every round that was opened, oldest first. */
  rounds: z.array(
    z.object({
      id: ConsentRoundId,
      number: z.int(),
      openedAt: At,
      state: z.enum(ROUND_STATES),
      outcome: z.enum(OUTCOMES).optional(),
      isVoid: z.boolean(),
    }),
  ),
});
export type ConsentView = z.infer<typeof ConsentView>;
