import { type ChangePerspective, PerspectivesView } from '@opgave/shared/contract/perspectives';
import {
  type LinkTension,
  type PlaceTension,
  type SettleTension,
  TensionsView,
} from '@opgave/shared/contract/tensions';
import type { TensionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

/** Begin like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const PERSPECTIVE_KEYS = {
  perspectives: (id: WorkspaceId) => ['in-workspace', id, 'perspectives'],
  tensions: (id: WorkspaceId) => ['in-workspace', id, 'tensions'],
} as const;

const all = (id: WorkspaceId) => `/workspaces/${id}/perspectives`;
const differences = (id: WorkspaceId) => `/workspaces/${id}/tensions`;

export const usePerspectives = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: PERSPECTIVE_KEYS.perspectives(id),
    queryFn: () => http.get(all(id), PerspectivesView),
    enabled: isNeeded,
  });

export const startPerspective = (id: WorkspaceId) => post(`${all(id)}/mine`);
export const changePerspective = (id: WorkspaceId, body: ChangePerspective) =>
  http.send({ method: 'PATCH', path: `${all(id)}/mine`, body }, Nothing);

/** What one does with the own card as a whole, in the version that was seen. */
export const takePerspectiveStep = (
  id: WorkspaceId,
  step: 'submit' | 'reopen' | 'withdraw',
  version: number,
) => post(`${all(id)}/mine/${step}`, { version });

export const revealPerspectives = (id: WorkspaceId, ready: number) => post(`${all(id)}/reveal`, { ready });

export const useTensions = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: PERSPECTIVE_KEYS.tensions(id),
    queryFn: () => http.get(differences(id), TensionsView),
    enabled: isNeeded,
  });

export const linkTension = (id: WorkspaceId, body: LinkTension) => post(differences(id), body);
export const settleTension = (id: WorkspaceId, tension: TensionId, body: SettleTension) =>
  post(`${differences(id)}/${tension}/settle`, body);
export const placeTension = (id: WorkspaceId, tension: TensionId, body: PlaceTension) =>
  post(`${differences(id)}/${tension}/place`, body);
export const takeTensionStep = (
  id: WorkspaceId,
  { id: tension, version }: { readonly id: TensionId; readonly version: number },
  step: 'open' | 'withdraw',
) => post(`${differences(id)}/${tension}/${step}`, { version });
