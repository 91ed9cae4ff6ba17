import {
  type BecomeStory,
  type ChangeDoor,
  type MoveReferral,
  type NameTheme,
  ReferredView,
  type ReferWords,
  RightDoorView,
} from '@opgave/shared/contract/referrals';
import type { ReferralId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const rightDoorKey = (id: WorkspaceId) => ['in-workspace', id, 'right-door'];

export const useRightDoor = (id: WorkspaceId, isAsked = true) =>
  useQuery({
    queryKey: rightDoorKey(id),
    queryFn: () => http.get(`/workspaces/${id}/right-door`, RightDoorView),
    enabled: isAsked,
  });

/** Of another table than the one that one is at, if there is one. */
export const useRightDoorOf = (id: WorkspaceId | undefined) =>
  useQuery({
    queryKey: ['right-door-of', id],
    queryFn: () => http.get(`/workspaces/${id}/right-door`, RightDoorView),
    enabled: id !== undefined,
  });

/** Below that of the door, so that news of a question fetches both. */
const referredKey = (id: WorkspaceId) => [...rightDoorKey(id), 'referred'];

export const useReferred = (id: WorkspaceId) =>
  useQuery({
    queryKey: referredKey(id),
    queryFn: () => http.get(`/workspaces/${id}/referred`, ReferredView),
  });
export const referWords = (id: WorkspaceId, words: ReferWords) => post(`/workspaces/${id}/referred`, words);

export const changeDoor = (id: WorkspaceId, door: ChangeDoor) => post(`/workspaces/${id}/right-door`, door);
export const moveReferral = (id: WorkspaceId, referralId: ReferralId, move: MoveReferral) =>
  post(`/workspaces/${id}/referrals/${referralId}`, move);
export const nameTheme = (id: WorkspaceId, referralId: ReferralId, theme: NameTheme) =>
  post(`/workspaces/${id}/referrals/${referralId}/theme`, theme);
export const becomeStory = (id: WorkspaceId, referralId: ReferralId, story: BecomeStory) =>
  post(`/workspaces/${id}/referrals/${referralId}/story`, story);
