import { type HandleSignal, SignalViews } from '@opgave/shared/contract/solutionSignals';
import { ParkedView, type ParkIdea } from '@opgave/shared/contract/stories';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const signalsKey = (id: WorkspaceId) => ['in-workspace', id, 'solution-signals'];

const at = (id: WorkspaceId) => `/workspaces/${id}/solution-signals`;

export const useHandledSignals = (id: WorkspaceId) =>
  useQuery({ queryKey: signalsKey(id), queryFn: () => http.get(at(id), SignalViews) });

export const handleSignal = (id: WorkspaceId, body: HandleSignal) => post(at(id), body);

/** Parks an idea, and answers under which name it is kept. */
export const parkFromText = (id: WorkspaceId, body: ParkIdea) =>
  http.send({ method: 'POST', path: `/workspaces/${id}/parked`, body }, ParkedView);
