import { z } from 'zod';
import { LEARNED } from '#method/reflectionFields.ts';
import { MAX_SEARCH } from './search.ts';
import { line } from './text.ts';

// POST /api/v1/learned   LearnedQuery → LearnedView; words never stand in an address or a log

/** Without words everything is shown, the newest first. */
export const LearnedQuery = z.strictObject({ words: line(MAX_SEARCH, 0) });
export type LearnedQuery = z.infer<typeof LearnedQuery>;

/** What a table learned in one look back about people, itself or the problem. */
export const Learned = z.object({
  table: z.object({ slug: z.string(), title: z.string(), timeZone: z.string() }),
  number: z.int(),
  /** Absent as long as the table looks back. */
  closedAt: z.iso.datetime().optional(),
  key: z.enum(LEARNED),
  text: z.string(),
});
export type Learned = z.infer<typeof Learned>;

export const LearnedView = z.object({
  /** Of all that was found; the newest are shown. */
  count: z.int(),
  found: z.array(Learned),
});
export type LearnedView = z.infer<typeof LearnedView>;
