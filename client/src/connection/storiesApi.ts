import { type ChangeExperience, ExperiencesView, type TellExperience } from '@opgave/shared/contract/stories';
import type { ExperienceId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

/** Begin like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const STORY_KEYS = {
  experiences: (id: WorkspaceId) => ['in-workspace', id, 'experiences'],
  parked: (id: WorkspaceId) => ['in-workspace', id, 'parked'],
} as const;

function at(workspaceId: WorkspaceId, rest: string): string {
  return `/workspaces/${workspaceId}${rest}`;
}

const readExperiences = (id: WorkspaceId) => http.get(at(id, '/experiences'), ExperiencesView);
export const useExperiences = (id: WorkspaceId) =>
  useQuery({ queryKey: STORY_KEYS.experiences(id), queryFn: () => readExperiences(id) });

export const tellExperience = (id: WorkspaceId, body: TellExperience) => post(at(id, '/experiences'), body);
export const changeExperience = (id: WorkspaceId, experienceId: ExperienceId, body: ChangeExperience) =>
  http.send({ method: 'PATCH', path: at(id, `/experiences/${experienceId}`), body }, Nothing);

/** A story as it was seen, so that two people do not act on it at once. */
export interface SeenExperience {
  readonly id: ExperienceId;
  readonly version: number;
}

export const showExperience = (id: WorkspaceId, { id: experienceId, version }: SeenExperience) =>
  http.send(
    { method: 'POST', path: at(id, `/experiences/${experienceId}/show`), body: { version } },
    Nothing,
  );
export const hideExperience = (
  id: WorkspaceId,
  { id: experienceId, version }: SeenExperience,
  reason: string,
) =>
  http.send(
    { method: 'POST', path: at(id, `/experiences/${experienceId}/hide`), body: { version, reason } },
    Nothing,
  );
export const withdrawExperience = (id: WorkspaceId, { id: experienceId, version }: SeenExperience) =>
  http.send(
    { method: 'POST', path: at(id, `/experiences/${experienceId}/withdraw`), body: { version } },
    Nothing,
  );
export const confirmExperience = (id: WorkspaceId, { id: experienceId, version }: SeenExperience) =>
  http.send(
    { method: 'POST', path: at(id, `/experiences/${experienceId}/confirm`), body: { version } },
    Nothing,
  );
