import { type AskQuestion, type PutCard, QuestionsView } from '@opgave/shared/contract/questions';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';
import { sessionKey } from './sessionsApi.ts';

const at = (id: WorkspaceId, sessionId: string, rest = '') =>
  `/workspaces/${id}/sessions/${sessionId}/questions${rest}`;

/** What was asked in this session; asked anew with the session itself. */
export const useQuestions = (id: WorkspaceId, sessionId: SessionId | undefined) =>
  useQuery({
    queryKey: [...sessionKey(id, sessionId ?? ''), 'questions'],
    queryFn: () => http.get(at(id, sessionId ?? ''), QuestionsView),
    enabled: sessionId !== undefined,
  });

export const askQuestion = (id: WorkspaceId, sessionId: SessionId, body: AskQuestion) =>
  post(at(id, sessionId), body);
export const putCard = (id: WorkspaceId, sessionId: SessionId, body: PutCard) =>
  post(at(id, sessionId, '/cards'), body);
