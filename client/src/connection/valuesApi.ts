import { type AnswerHarm, ValuesView, type WeighValue } from '@opgave/shared/contract/valuesCheck';
import type { ScoreId, WorkspaceId } from '@opgave/shared/ids';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const valuesKey = (id: WorkspaceId) => ['in-workspace', id, 'values'];

const all = (id: WorkspaceId) => `/workspaces/${id}/values`;

export const readValues = (id: WorkspaceId) => http.get(all(id), ValuesView);

export const useValues = (id: WorkspaceId, isNeeded = true) =>
  useQuery({ queryKey: valuesKey(id), queryFn: () => readValues(id), enabled: isNeeded });

export const weighValue = (id: WorkspaceId, value: ValueKey, body: WeighValue) =>
  post(`${all(id)}/${value}/score`, body);
export const answerHarm = (id: WorkspaceId, score: ScoreId, body: AnswerHarm) =>
  post(`${all(id)}/harms/${score}/answers`, body);
