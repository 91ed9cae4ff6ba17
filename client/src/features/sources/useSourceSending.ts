import type { WorkspaceId } from '@opgave/shared/ids';
import { KEYS } from '#connection/queries.ts';
import { sourceLinksKey } from '#connection/sourceLinksApi.ts';
import { type Sending, useSending } from '#connection/useSending.ts';

/** Sends something about a source; the links, the gates and the record may all be other ones after it. */
export function useSourceSending(workspaceId: WorkspaceId): Sending {
  return useSending([sourceLinksKey(workspaceId), KEYS.gates(workspaceId), KEYS.record(workspaceId)]);
}
