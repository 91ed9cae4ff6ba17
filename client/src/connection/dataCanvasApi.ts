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
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const dataCanvasKey = (id: WorkspaceId) => ['in-workspace', id, 'data'];

const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/data${rest}`;

export const useDataCanvas = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: dataCanvasKey(id),
    queryFn: () => http.get(at(id), DataCanvasView),
    enabled: isNeeded,
  });

export const chooseWhy = (id: WorkspaceId, body: ChooseWhy) =>
  http.send({ method: 'POST', path: at(id, '/why'), body }, Nothing);
export const judgeAlternative = (id: WorkspaceId, alternative: Alternative, body: JudgeAlternative) =>
  http.send({ method: 'POST', path: at(id, `/alternatives/${alternative}`), body }, Nothing);
export const seeStep = (id: WorkspaceId, mark: string) =>
  http.send({ method: 'POST', path: at(id, '/seen'), body: { mark } }, Nothing);
export const completeStep = (id: WorkspaceId, step: DataStep, mark: string) =>
  http.send({ method: 'POST', path: at(id, `/steps/${step}/complete`), body: { mark } }, Nothing);
export const answerData = (id: WorkspaceId, key: string, body: GiveAnswer) =>
  http.send({ method: 'POST', path: at(id, `/answers/${key}`), body }, Nothing);
export const changeDataItem = (id: WorkspaceId, body: ChangeItem) =>
  http.send({ method: 'POST', path: at(id, '/items'), body }, Nothing);
export const removeDataItem = (id: WorkspaceId, item: DataItemId, version: number) =>
  http.send({ method: 'POST', path: at(id, `/items/${item}/remove`), body: { version } }, Nothing);
export const weighSharing = (id: WorkspaceId, body: WeighSharing) =>
  http.send({ method: 'POST', path: at(id, '/weighed'), body }, Nothing);
