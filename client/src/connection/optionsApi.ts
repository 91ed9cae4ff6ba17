import {
  type AnswerDoability,
  type ChangeOption,
  type JudgeEffect,
  OptionMade,
  OptionsView,
  type ProposeOption,
  type PutAside,
} from '@opgave/shared/contract/options';
import type { OptionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const optionsKey = (id: WorkspaceId) => ['in-workspace', id, 'options'];

/** Words of a text reach the overview a little later than they reach its own page. */
const AGAIN = 10_000;

const all = (id: WorkspaceId) => `/workspaces/${id}/options`;
const at = (id: WorkspaceId, option: OptionId, rest = '') => `${all(id)}/${option}${rest}`;
const send = (method: 'POST' | 'PATCH', path: string, body: unknown) =>
  http.send({ method, path, body }, Nothing);

export const useOptions = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: optionsKey(id),
    queryFn: () => http.get(all(id), OptionsView),
    refetchInterval: AGAIN,
    enabled: isNeeded,
  });

export const proposeOption = (id: WorkspaceId, body: ProposeOption) =>
  http.send({ method: 'POST', path: all(id), body }, OptionMade);
export const changeOption = (id: WorkspaceId, option: OptionId, body: ChangeOption) =>
  send('PATCH', at(id, option), body);
export const judgeEffect = (id: WorkspaceId, option: OptionId, body: JudgeEffect) =>
  send('POST', at(id, option, '/effects'), body);
export const answerDoability = (id: WorkspaceId, option: OptionId, body: AnswerDoability) =>
  send('POST', at(id, option, '/doability'), body);
export const putAside = (id: WorkspaceId, option: OptionId, body: PutAside) =>
  send('POST', at(id, option, '/aside'), body);
export const takeUpAgain = (id: WorkspaceId, option: OptionId, version: number) =>
  send('POST', at(id, option, '/return'), { version });
