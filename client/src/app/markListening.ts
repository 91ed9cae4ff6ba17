import type { GatesView, WorkspaceView } from '@opgave/shared/contract/http';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { QueryClient } from '@tanstack/react-query';
import { KEYS } from '#connection/queries.ts';

interface Told {
  readonly version: number;
  /** When that alone changed. */
  readonly isListening?: boolean | undefined;
}

/**
 * A step in which people only listen begins or ends for a whole room at once: what one has is mended where it stands,
 * instead of everyone asking everything anew. Returns whether that could be done; an answer that is under way may be older,
 * and what has to be asked anew already stays so.
 */
export function markListening(
  queries: QueryClient,
  { id, slug }: { readonly id: WorkspaceId; readonly slug: string },
  { version, isListening }: Told,
): boolean {
  if (isListening === undefined) return false;
  const workspace = queries.getQueryState<WorkspaceView>(KEYS.workspace(slug));
  const gates = queries.getQueryState<GatesView>(KEYS.gates(id));
  const isUnderWay = [workspace, gates].some((state) => state?.fetchStatus === 'fetching');
  if (isUnderWay || workspace?.isInvalidated || workspace?.data?.version !== version - 1) return false;
  queries.setQueryData<WorkspaceView>(KEYS.workspace(slug), { ...workspace.data, version, isListening });
  if (gates?.isInvalidated || gates?.data?.version !== version - 1) {
    void queries.invalidateQueries({ queryKey: KEYS.gates(id) });
  } else queries.setQueryData<GatesView>(KEYS.gates(id), { ...gates.data, version });
  return true;
}
