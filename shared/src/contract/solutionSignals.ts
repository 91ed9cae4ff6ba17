import { z } from 'zod';
import { ParkedId } from '#ids.ts';
import { DOCUMENTS_LOOKED_AT, MIN_KEEP_REASON } from '#method/solutionTalk.ts';
import { LIMITS } from './limits.ts';
import { text } from './text.ts';

// Solution signals: GET and POST /api/v1/workspaces/:workspaceId/solution-signals

/** What a sentence is known by: its own words, hashed (`findSolutionSignals`). */
const SentenceKey = z.string().regex(/^[a-f0-9]{16}$/);

const place = {
  document: z.enum(DOCUMENTS_LOOKED_AT),
  section: z.string().max(40),
  key: SentenceKey,
  /** As it was seen; 0 when nobody handled this sentence yet. */
  version: z.int().min(0),
};

/** Says what was done with a sentence that stands there now. */
export const HandleSignal = z.discriminatedUnion('state', [
  z.strictObject({ ...place, state: z.literal('rewritten') }),
  /** The idea was parked before, and is named here. */
  z.strictObject({ ...place, state: z.literal('parked'), parkedId: ParkedId }),
  z.strictObject({
    ...place,
    state: z.literal('kept'),
    reason: text(LIMITS.textLength).pipe(z.string().min(MIN_KEEP_REASON)),
  }),
]);
export type HandleSignal = z.infer<typeof HandleSignal>;

/** Not by whom: a signal is about a sentence, never about a person. */
export const SignalView = z.object({
  document: z.enum(DOCUMENTS_LOOKED_AT),
  section: z.string(),
  key: SentenceKey,
  version: z.int().min(1),
  state: z.enum(['rewritten', 'parked', 'kept']),
  reason: z.string().optional(),
});
export type SignalView = z.infer<typeof SignalView>;
export const SignalViews = z.array(SignalView);
