import { z } from 'zod';
import { BreakoutId, CommentId, ConsentRoundId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { CommentTarget } from './place.ts';
import { line } from './text.ts';

// POST /api/v1/workspaces/:workspaceId/search   SearchQuery → SearchView; words never stand in an address or a log

export const SEARCH_KINDS = [
  'text',
  'comment',
  'experience',
  'perspective',
  'statement',
  'parked',
  'tension',
  'assumption',
  'reason',
  'weighing',
  'option',
  'choice',
  'data',
  'route',
  'lookBack',
  'notes',
  'question',
  'minutes',
  'person',
] as const;
export const SearchKind = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof SearchKind>;

/** The texts that are searched section by section; those of options and of the choice are kinds of their own. */
export const SEARCHED_TEXTS = ['problem', 'fundamentals', 'data-why'] as const;
export type SearchedText = (typeof SEARCHED_TEXTS)[number];

export const MIN_SEARCH = 2;
export const MAX_SEARCH = 100;
/** So many are shown; the counts are of all. */
export const MAX_HITS = 60;

export const SearchQuery = z.strictObject({
  words: line(MAX_SEARCH, MIN_SEARCH),
  kind: SearchKind.optional(),
  group: z.enum(GROUPS).optional(),
  phase: z.enum(PHASES).optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const SearchHit = z.object({
  kind: SearchKind,
  id: z.string(),
  snippet: z.object({ before: z.string(), match: z.string(), after: z.string() }),
  /** As far as the list in which it stands says so. */
  by: z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() }),
  phase: z.enum(PHASES).optional(),
  /** Where in a text, with the paragraph of the section, from 0. */
  section: z.object({ document: z.enum(SEARCHED_TEXTS), key: z.string(), block: z.int() }).optional(),
  /** In which consent round a reason was given. */
  round: ConsentRoundId.optional(),
  /** Which part of its page, where a page has parts. */
  at: z.string().optional(),
  /** In which session, or in which small group of one, it was written; with the name of the session. */
  session: z.object({ id: BreakoutId, title: z.string() }).optional(),
  /** What a comment is about; an answer is found at its comment. */
  comment: z.object({ on: CommentTarget, id: CommentId }).optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchView = z.object({
  /** How many there are of each kind, with the same group and phase. */
  counts: z.partialRecord(SearchKind, z.int()),
  hits: z.array(SearchHit),
  /** Where a text is damaged, and so was not looked through. */
  gaps: z.array(SearchKind).optional(),
});
export type SearchView = z.infer<typeof SearchView>;
