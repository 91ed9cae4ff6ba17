import { ParkedViews, type ParkIdea } from '@opgave/shared/contract/stories';
import type { ParkedId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';
import { STORY_KEYS } from './storiesApi.ts';

const all = (id: WorkspaceId) => `/workspaces/${id}/parked`;

const readParked = (id: WorkspaceId) => http.get(all(id), ParkedViews);
export const useParked = (id: WorkspaceId) =>
  useQuery({ queryKey: STORY_KEYS.parked(id), queryFn: () => readParked(id) });
export const parkIdea = (id: WorkspaceId, body: ParkIdea) => post(all(id), body);

/** An idea as it was seen, so that two people do not act on it at once. */
export interface SeenIdea {
  readonly id: ParkedId;
  readonly version: number;
}

export const hideParked = (id: WorkspaceId, { id: one, version }: SeenIdea, reason: string) =>
  post(`${all(id)}/${one}/hide`, { version, reason });

const actOn =
  (what: 'show' | 'confirm' | 'withdraw') =>
  (id: WorkspaceId, { id: one, version }: SeenIdea) =>
    post(`${all(id)}/${one}/${what}`, { version });
export const showParked = actOn('show');
export const confirmParked = actOn('confirm');
export const withdrawParked = actOn('withdraw');
