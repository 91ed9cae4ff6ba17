import { z } from 'zod';
import { ConsentAnswerId, ConsentRoundId, PersonId } from '#ids.ts';
import {
  ConsentAnswer,
  OBJECTOR_ANSWERS,
  ObjectionChecks,
  REASON_TYPES,
  RecheckAnswer,
} from '#method/consentAnswer.ts';
import { OUTCOMES, ROUND_STATES, Stage } from '#method/consentRound.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { SectionWords } from './consentRecord.ts';

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
// What is sent, and RoundAnswer and AnswerReceipt, are in `consentSent.ts`.

const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));
const Group = z.enum(GROUPS);
const At = z.iso.datetime();

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
