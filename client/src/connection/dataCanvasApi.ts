import { type ChooseWhy, DataCanvasView, type JudgeAlternative } from '@opgave/shared/contract/dataCanvas';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Alternative, WhyStep } from '@opgave/shared/method/dataCanvas';
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
export const completeStep = (id: WorkspaceId, step: WhyStep, mark: string) =>
  http.send({ method: 'POST', path: at(id, `/steps/${step}/complete`), body: { mark } }, Nothing);
