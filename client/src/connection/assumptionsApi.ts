import {
  AssumptionsView,
  type ChangeAssumption,
  type FoundOut,
  type NewAssumption,
} from '@opgave/shared/contract/assumptions';
import type { AssumptionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const assumptionsKey = (id: WorkspaceId) => ['in-workspace', id, 'assumptions'];

const all = (id: WorkspaceId) => `/workspaces/${id}/assumptions`;

export const useAssumptions = (id: WorkspaceId, isAsked = true) =>
  useQuery({
    queryKey: assumptionsKey(id),
    queryFn: () => http.get(all(id), AssumptionsView),
    enabled: isAsked,
  });

export const makeAssumption = (id: WorkspaceId, body: NewAssumption) => post(all(id), body);
export const changeAssumption = (id: WorkspaceId, assumption: AssumptionId, body: ChangeAssumption) =>
  http.send({ method: 'PATCH', path: `${all(id)}/${assumption}`, body }, Nothing);
export const findOut = (id: WorkspaceId, assumption: AssumptionId, body: FoundOut) =>
  post(`${all(id)}/${assumption}/found`, body);
export const removeAssumption = (id: WorkspaceId, assumption: AssumptionId, version: number) =>
  post(`${all(id)}/${assumption}/remove`, { version });
