import { CommentReminder } from '@opgave/shared/contract/commentReminder';
import {
  type AnnounceLastDay,
  CommentsView,
  type EditComment,
  type PostComment,
  type ReplyView,
  type SettleComment,
  TakingUpView,
  type TurnWindow,
} from '@opgave/shared/contract/comments';
import type { CommentId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const commentsKey = (id: WorkspaceId) => ['in-workspace', id, 'comments'] as const;

const readComments = (id: WorkspaceId) => http.get(at(id), CommentsView);
export const useComments = (id: WorkspaceId) =>
  useQuery({ queryKey: commentsKey(id), queryFn: () => readComments(id) });

function at(id: WorkspaceId, rest = ''): string {
  return `/workspaces/${id}/comments${rest}`;
}

/** A comment or an answer as it was seen, so that two people do not act on it at once. */
export type Seen = Pick<ReplyView, 'id' | 'version'>;

export const postComment = (id: WorkspaceId, body: PostComment) => post(at(id), body);
export const announceLastDay = (id: WorkspaceId, body: AnnounceLastDay) =>
  post(`/workspaces/${id}/last-comment-day`, body);
/** Only for whoever leads. */
export const useCommentReminder = (id: WorkspaceId, isNeeded: boolean) =>
  useQuery({
    queryKey: [...commentsKey(id), 'reminder'],
    queryFn: () => http.get(`/workspaces/${id}/comment-reminder`, CommentReminder),
    enabled: isNeeded,
  });
export const remindSilent = (id: WorkspaceId, version: number) =>
  post(`/workspaces/${id}/comment-reminder`, { version });
export const turnWindow = (id: WorkspaceId, body: TurnWindow) =>
  post(`/workspaces/${id}/comment-window`, body);
export const answerComment = (id: WorkspaceId, commentId: CommentId, text: string) =>
  post(at(id, `/${commentId}/replies`), { text });
/** Where a comment may be taken up; asked anew each time, for the text goes on. */
export const useTakingUp = (id: WorkspaceId, commentId: CommentId) =>
  useQuery({
    queryKey: [...commentsKey(id), commentId, 'taking-up'],
    queryFn: () => http.get(at(id, `/${commentId}/taking-up`), TakingUpView),
    gcTime: 0,
  });
export const settleComment = (id: WorkspaceId, commentId: CommentId, body: SettleComment) =>
  post(at(id, `/${commentId}/outcome`), body);
export const editComment = (id: WorkspaceId, commentId: CommentId, body: EditComment) =>
  post(at(id, `/${commentId}/edit`), body);
export const acceptSuggestion = (id: WorkspaceId, { id: commentId, version }: Seen) =>
  post(at(id, `/${commentId}/accept`), { version });
export const resolveComment = (id: WorkspaceId, { id: commentId, version }: Seen) =>
  post(at(id, `/${commentId}/resolve`), { version });
export const reopenComment = (id: WorkspaceId, { id: commentId, version }: Seen) =>
  post(at(id, `/${commentId}/reopen`), { version });
export const hideComment = (id: WorkspaceId, { id: commentId, version }: Seen, reason: string) =>
  post(at(id, `/${commentId}/hide`), { version, reason });
export const showComment = (id: WorkspaceId, { id: commentId, version }: Seen) =>
  post(at(id, `/${commentId}/show`), { version });
export const withdrawComment = (id: WorkspaceId, { id: commentId, version }: Seen) =>
  post(at(id, `/${commentId}/withdraw`), { version });
