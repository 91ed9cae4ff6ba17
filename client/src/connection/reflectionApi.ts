import type { GiveAnswer } from '@opgave/shared/contract/answers';
import { type JudgeEffect, ReflectionView } from '@opgave/shared/contract/reflection';
import type { ChoiceEffectId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const reflectionKey = (id: WorkspaceId) => ['in-workspace', id, 'reflection'];

const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/reflection${rest}`;

export const useReflection = (id: WorkspaceId) =>
  useQuery({ queryKey: reflectionKey(id), queryFn: () => http.get(at(id), ReflectionView) });

export const answerReflection = (id: WorkspaceId, key: string, body: GiveAnswer) =>
  http.send({ method: 'POST', path: at(id, `/answers/${key}`), body }, Nothing);
export const judgeEffect = (id: WorkspaceId, effect: ChoiceEffectId, body: JudgeEffect) =>
  http.send({ method: 'POST', path: at(id, `/effects/${effect}`), body }, Nothing);
