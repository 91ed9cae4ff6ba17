import type { GiveAnswer } from '@opgave/shared/contract/answers';
import {
  type ChangeItem,
  type ChooseWhy,
  DataCanvasView,
  type JudgeAlternative,
  type WeighSharing,
} from '@opgave/shared/contract/dataCanvas';
import type { DataItemId, WorkspaceId } from '@opgave/shared/ids';
import type { Alternative, DataStep } from '@opgave/shared/method/dataCanvas';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const dataCanvasKey = (id: WorkspaceId) => ['in-workspace', id, 'data'];

const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/data${rest}`;

export const useDataCanvas = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: dataCanvasKey(id),
    queryFn: () => http.get(at(id), DataCanvasView),
    enabled: isNeeded,
  });

export const chooseWhy = (id: WorkspaceId, body: ChooseWhy) => post(at(id, '/why'), body);
export const judgeAlternative = (id: WorkspaceId, alternative: Alternative, body: JudgeAlternative) =>
  post(at(id, `/alternatives/${alternative}`), body);
export const seeStep = (id: WorkspaceId, mark: string) => post(at(id, '/seen'), { mark });
export const completeStep = (id: WorkspaceId, step: DataStep, mark: string) =>
  post(at(id, `/steps/${step}/complete`), { mark });
export const answerData = (id: WorkspaceId, key: string, body: GiveAnswer) =>
  post(at(id, `/answers/${key}`), body);
export const changeDataItem = (id: WorkspaceId, body: ChangeItem) => post(at(id, '/items'), body);
export const removeDataItem = (id: WorkspaceId, item: DataItemId, version: number) =>
  post(at(id, `/items/${item}/remove`), { version });
export const weighSharing = (id: WorkspaceId, body: WeighSharing) => post(at(id, '/weighed'), body);
