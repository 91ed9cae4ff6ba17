import type { WorkspaceId } from '@opgave/shared/ids';
import { commentsKey } from '#connection/commentsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { type Sending, useSending } from '#connection/useSending.ts';

/** Sends something about a comment; the comments, the gates and the record may all be other ones after it. */
export function useCommentSending(workspaceId: WorkspaceId): Sending {
  return useSending([commentsKey(workspaceId), KEYS.gates(workspaceId), KEYS.record(workspaceId)]);
}
