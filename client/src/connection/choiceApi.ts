import { type ChangeChoice, ChoiceView } from '@opgave/shared/contract/choice';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const choiceKey = (id: WorkspaceId) => ['in-workspace', id, 'choice'];

/** What the words of the document change in what is missing is looked at again after so long. */
const AGAIN = 5_000;
const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/choice${rest}`;

export const readChoice = (id: WorkspaceId) => http.get(at(id), ChoiceView);

export const useChoice = (id: WorkspaceId, { isWatched = true, isAsked = true } = {}) =>
  useQuery({
    queryKey: choiceKey(id),
    queryFn: () => readChoice(id),
    refetchInterval: isWatched && AGAIN,
    enabled: isAsked,
  });

export const changeChoice = (id: WorkspaceId, body: ChangeChoice) => post(at(id), body);
export const confirmLoss = (id: WorkspaceId, group: Group, version: number) =>
  post(at(id, `/losses/${group}/confirm`), { version });
