import { z } from 'zod';
import { CommentId } from '#ids.ts';
import { hasPart } from '#method/cardWords.ts';
import { OPENED_PAGES } from '#method/commentWindow.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { ROLES } from '#method/roles.ts';
import { LIMITS } from './limits.ts';
import { CommentTarget, OutcomePlace, Passage, QuotedPassage, rootAt } from './place.ts';
import { MAX_PASSAGE } from './sourceLinks.ts';
import { line, text } from './text.ts';

/** What takes a comment up says something; a number of a list does not. */
export const MIN_SENTENCE_LENGTH = 3;
const Version = z.int().min(1);
const Words = text(LIMITS.textLength).pipe(z.string().min(1));
const Reason = text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength));

// Comments: GET and POST /api/v1/workspaces/:workspaceId/comments, POST .../comments/:commentId/replies, /outcome,
// /edit, /resolve, /reopen, /hide, /show and /withdraw. An answer is written anew, hidden, shown and withdrawn as any
// comment.

/** The letters that somebody chose, with the words that stood there for them. */
const ChosenWords = Passage.extend({ quote: text(MAX_PASSAGE).pipe(z.string().min(1)) });
/** Words of one of the texts of a card, and where they began for whoever chose them. */
const WordsOfCard = z.strictObject({
  part: z.string(),
  quote: text(MAX_PASSAGE).pipe(z.string().min(1)),
  at: z.int().min(0).max(LIMITS.textLength),
});
/** Words to put in the place of others; none to leave those out. */
const OtherWords = z.strictObject({ words: line(MAX_PASSAGE, 0) });

export const PostComment = z
  .strictObject({
    on: CommentTarget,
    passage: ChosenWords.optional(),
    words: WordsOfCard.optional(),
    suggestion: OtherWords.optional(),
    text: Words,
  })
  .refine(({ on, passage }) => passage === undefined || rootAt(on) !== undefined, {
    path: ['passage'],
    message: 'not-here',
  })
  .refine(({ on, words }) => words === undefined || hasPart(on.kind, words.part), {
    path: ['words'],
    message: 'not-here',
  })
  .refine(({ on, passage, suggestion }) => !suggestion || (passage && on.kind === 'section'), {
    path: ['suggestion'],
    message: 'without-passage',
  });
export type PostComment = z.infer<typeof PostComment>;

export const ReplyToComment = z.strictObject({ text: Words });
export type ReplyToComment = z.infer<typeof ReplyToComment>;

export const EditComment = z.strictObject({
  version: Version,
  text: Words,
  suggestion: OtherWords.optional(),
});
export type EditComment = z.infer<typeof EditComment>;

export const SettleComment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('takenUp'),
    version: Version,
    place: OutcomePlace,
    sentence: text(LIMITS.textLength).pipe(z.string().min(MIN_SENTENCE_LENGTH)),
  }),
  z.strictObject({ kind: z.literal('notTakenUp'), version: Version, reason: Reason }),
]);
export type SettleComment = z.infer<typeof SettleComment>;

// Where a comment may be taken up: GET /api/v1/workspaces/:workspaceId/comments/:commentId/taking-up

/** Every place with words that this person may read, and its sentences in reading order. */
export const TakingUpView = z.object({
  places: z.array(
    z.object({
      place: OutcomePlace,
      /** The name of an option. */
      title: z.string().optional(),
      sentences: z.array(z.string()),
    }),
  ),
});
export type TakingUpView = z.infer<typeof TakingUpView>;

// The last day for comments: POST /api/v1/workspaces/:workspaceId/last-comment-day

export const AnnounceLastDay = z.strictObject({
  /** Of the workspace. */
  version: Version,
  /** The last day; null takes the announcement back. */
  lastDay: z.iso.date().nullable(),
  /** The page of something else than the problem; it rests until that day. */
  on: z.enum(OPENED_PAGES).optional(),
  /** Until then the text rests: people comment, and nobody writes. */
  textRests: z.boolean().optional(),
});
export type AnnounceLastDay = z.infer<typeof AnnounceLastDay>;

// While a text rests: POST /api/v1/workspaces/:workspaceId/comment-window

/** A session opens the text for writing and returns it; `closed` ends the time for comments before its last day. */
export const TurnWindow = z.strictObject({
  /** Of the workspace. */
  version: Version,
  to: z.enum(['live', 'comments', 'closed']),
});
export type TurnWindow = z.infer<typeof TurnWindow>;

export const HideComment = z.strictObject({ version: Version, reason: Reason });
export type HideComment = z.infer<typeof HideComment>;

const said = {
  id: CommentId,
  version: Version,
  by: z.object({ name: z.string(), group: z.enum(GROUPS).optional(), role: z.enum(ROLES) }),
  isMine: z.boolean(),
  placedAt: z.iso.datetime(),
  /** `waiting` and `hidden` only to its author and the facilitator; what was withdrawn has no words and no name. */
  state: z.enum(['shown', 'waiting', 'hidden', 'withdrawn']),
  text: z.string(),
  editedAt: z.iso.datetime().optional(),
  /** Where people and groups are named in the text, and whether whoever reads is among them. */
  mentions: z.array(z.object({ at: z.int(), length: z.int(), isMe: z.boolean() })).optional(),
  /** Why it was hidden. */
  reason: z.string().optional(),
};

export const ReplyView = z.object(said);
export type ReplyView = z.infer<typeof ReplyView>;

const settledBy = { by: z.string(), at: z.iso.datetime() };

export const OutcomeView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('takenUp'),
    place: OutcomePlace,
    sentence: z.string(),
    passage: QuotedPassage.optional(),
    ...settledBy,
  }),
  z.object({ kind: z.literal('notTakenUp'), reason: z.string(), ...settledBy }),
]);
export type OutcomeView = z.infer<typeof OutcomeView>;

export const CommentView = z.object({
  ...said,
  on: CommentTarget,
  passage: QuotedPassage.optional(),
  suggestion: z.object({ words: z.string() }).optional(),
  /** The words of the card that it is about, with where they begin now; without that they are gone from it. */
  words: z
    .object({
      part: z.string(),
      quote: z.string(),
      from: z.int().optional(),
      isAsSeen: z.literal(true).optional(),
    })
    .optional(),
  /** The first words of the card; absent when it was taken back. */
  cardWords: z.string().optional(),
  side: z.enum(SIDES).optional(),
  /** From outside and still without an answer or an outcome. */
  isWaiting: z.boolean(),
  /** Placed after the announced last day: it goes unanswered into the consent round, and needs an outcome after it. */
  isLate: z.boolean(),
  /** The oldest first. */
  replies: z.array(ReplyView),
  outcome: OutcomeView.optional(),
  /** Who laid it aside; undefined while it is open. */
  resolved: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
});
export type CommentView = z.infer<typeof CommentView>;
/** From outside first, open ones on top. */
export const CommentsView = z.array(CommentView);
