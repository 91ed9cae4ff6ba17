import {
  KeptVersion,
  type NameVersion,
  type VersionedDocument,
  VersionsView,
  VersionText,
} from '@opgave/shared/contract/versions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const versionsKey = (id: WorkspaceId) => ['in-workspace', id, 'versions'] as const;

/** Which text of which table. */
export interface VersionsOf {
  readonly id: WorkspaceId;
  readonly document: VersionedDocument;
}

function at({ id, document }: VersionsOf, rest = ''): string {
  return `/workspaces/${id}/versions/${encodeURIComponent(document)}${rest}`;
}

export const useVersions = (of: VersionsOf) =>
  useQuery({
    queryKey: [...versionsKey(of.id), of.document],
    queryFn: () => http.get(at(of), VersionsView),
  });
/** A version never changes; only how the text is now is asked again. */
export const useVersionText = (of: VersionsOf, number: number | 'now', isNeeded = true) =>
  useQuery({
    queryKey: [...versionsKey(of.id), of.document, String(number)],
    queryFn: () => http.get(at(of, `/${number}`), VersionText),
    staleTime: 0,
    enabled: isNeeded,
  });

export const keepVersion = (of: VersionsOf, name: string) =>
  http.send({ method: 'POST', path: at(of), body: { name } }, KeptVersion);
export const nameVersion = (of: VersionsOf, number: number, body: NameVersion) =>
  http.send({ method: 'POST', path: at(of, `/${number}/name`), body }, Nothing);
export const restoreVersion = (of: VersionsOf, number: number, sections: readonly string[]) =>
  http.send({ method: 'POST', path: at(of, `/${number}/restore`), body: { sections } }, KeptVersion);
