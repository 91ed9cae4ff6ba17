import { z } from 'zod';
import { CommentId, ExperienceId, OptionId, PerspectiveId, ScoreId, StatementId } from '#ids.ts';
import { CHOICE_PARTS, CHOICE_TEXTS } from '#method/choice.ts';
import { OPTION_TEXTS } from '#method/options.ts';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '#method/problemSections.ts';

/** One section of a document that people write together. */
export const SectionPlace = z.discriminatedUnion('document', [
  z.strictObject({
    kind: z.literal('section'),
    document: z.literal('problem'),
    section: z.enum(PROBLEM_SECTIONS.map(({ key }) => key)),
  }),
  z.strictObject({
    kind: z.literal('section'),
    document: z.literal('fundamentals'),
    section: z.enum(FUNDAMENTALS),
  }),
]);
export type SectionPlace = z.infer<typeof SectionPlace>;

/** A card of one person: a story, a statement, a perspective, how they weighed a value, an option, or a part of the choice. */
export const CardPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('experience'), experienceId: ExperienceId }),
  z.strictObject({ kind: z.literal('statement'), statementId: StatementId }),
  z.strictObject({ kind: z.literal('perspective'), perspectiveId: PerspectiveId }),
  /** By what others know it by, which says nothing about who gave it. */
  z.strictObject({ kind: z.literal('score'), scoreId: ScoreId }),
  z.strictObject({
    kind: z.literal('option'),
    optionId: OptionId,
    /** One of its texts; left out it is about the whole. */
    part: z.enum(OPTION_TEXTS.map(({ key }) => key)).optional(),
  }),
  /** A part of what the table chose. */
  z.strictObject({ kind: z.literal('choice'), part: z.enum(CHOICE_PARTS) }),
]);
export type CardPlace = z.infer<typeof CardPlace>;

/** What one comments on. */
export const CommentTarget = z.discriminatedUnion('kind', [SectionPlace, CardPlace]);
export type CommentTarget = z.infer<typeof CommentTarget>;

/** Where the words stand that took up a comment: in a section, in one text of an option, or in a part of the choice. */
export const OutcomePlace = z.discriminatedUnion('kind', [
  SectionPlace,
  z.strictObject({
    kind: z.literal('option'),
    optionId: OptionId,
    part: z.enum(OPTION_TEXTS.map(({ key }) => key)),
  }),
  z.strictObject({ kind: z.literal('choice'), part: z.enum(CHOICE_PARTS) }),
]);
export type OutcomePlace = z.infer<typeof OutcomePlace>;

/** The root of the text there that people write together, in which one chooses words; undefined where there is none. */
export function rootAt(on: CommentTarget): string | undefined {
  if (on.kind === 'section') return on.section;
  if (on.kind === 'option') return on.part;
  return on.kind === 'choice' ? CHOICE_TEXTS.find(({ key }) => key === on.part)?.key : undefined;
}

/** What a comment is about: a section, a card, or another comment that it answers. */
export const CommentPlace = z.union([
  SectionPlace,
  CardPlace,
  z.strictObject({ kind: z.literal('comment'), commentId: CommentId }),
]);
export type CommentPlace = z.infer<typeof CommentPlace>;

/** One letter of a document, by the id that Yjs gave it. */
export const Letter = z.strictObject({
  client: z.int().min(0),
  clock: z.int().min(0),
});

/** Of some words: the first letter and the last. */
export const Passage = z.strictObject({ start: Letter, end: Letter });

/** With the words as they were when somebody chose them. */
export const QuotedPassage = Passage.extend({
  quote: z.string(),
  /** The words were gone already: they are quoted as somebody saw them, not from the text. */
  isAsSeen: z.literal(true).optional(),
});
