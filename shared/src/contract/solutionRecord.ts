import { z } from 'zod';
import { ParkedId, PersonId, SignalId, WorkspaceId } from '#ids.ts';
import { DOCUMENTS_LOOKED_AT } from '#method/solutionTalk.ts';

/** How a sentence in which a solution may hide was handled (`method.md` section 12); its id follows from its words. */
export const SolutionSignal = z.object({
  id: SignalId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  document: z.enum(DOCUMENTS_LOOKED_AT),
  /** Where it stood then; it may have moved. */
  section: z.string(),
  key: z.string(),
  state: z.enum(['rewritten', 'parked', 'kept']),
  reason: z.string().optional(),
  parkedId: ParkedId.optional(),
  handledBy: PersonId,
  handledAt: z.int().min(0),
});
export type SolutionSignal = z.infer<typeof SolutionSignal>;
