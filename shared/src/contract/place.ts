import { z } from 'zod';
import { CommentId } from '#ids.ts';
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

/** What a comment is about: a section, or another comment that it answers. */
export const CommentPlace = z.union([
  SectionPlace,
  z.strictObject({ kind: z.literal('comment'), commentId: CommentId }),
]);
export type CommentPlace = z.infer<typeof CommentPlace>;

/** One letter of a document, by the id that Yjs gave it. */
export const Letter = z.strictObject({
  client: z.int().min(0),
  clock: z.int().min(0),
});
