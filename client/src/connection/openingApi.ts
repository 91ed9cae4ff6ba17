import type { AnswerOpening, AskOpening } from '@opgave/shared/contract/opening';
import type { WorkspaceId } from '@opgave/shared/ids';
import { post } from './http.ts';

export const askOpening = (id: WorkspaceId, body: AskOpening) => post(`/workspaces/${id}/opening`, body);
export const answerOpening = (id: WorkspaceId, body: AnswerOpening) =>
  post(`/workspaces/${id}/opening/answer`, body);
