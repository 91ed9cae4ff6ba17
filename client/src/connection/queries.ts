import { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, useQuery } from '@tanstack/react-query';
import {
  readGates,
  readInvitations,
  readMe,
  readPeople,
  readRecord,
  readSignIns,
  readWorkspace,
} from './api.ts';

/** The name of every cached answer; all of one workspace start alike, so that one event refreshes them. */
export const KEYS = {
  me: ['me'],
  signIns: ['sign-ins'],
  workspaces: ['workspace'],
  workspace: (slug: string) => ['workspace', slug],
  people: (id: WorkspaceId) => ['in-workspace', id, 'people'],
  gates: (id: WorkspaceId) => ['in-workspace', id, 'gates'],
  invitations: (id: WorkspaceId) => ['in-workspace', id, 'invitations'],
  record: (id: WorkspaceId) => ['in-workspace', id, 'record'],
} as const;

const PASSING: ReadonlySet<string> = new Set(['offline', 'server-away', 'storage-unavailable']);

/** A no of the server is final; only a lost connection is worth another try. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (count, error) => count < 2 && error instanceof AppError && PASSING.has(error.code),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export const useMe = () => useQuery({ queryKey: KEYS.me, queryFn: readMe });
export const useSignIns = (isNeeded: boolean) =>
  useQuery({ queryKey: KEYS.signIns, queryFn: readSignIns, enabled: isNeeded });
export const useWorkspaceBySlug = (slug: string) =>
  useQuery({ queryKey: KEYS.workspace(slug), queryFn: () => readWorkspace(slug) });
export const usePeople = (id: WorkspaceId) =>
  useQuery({ queryKey: KEYS.people(id), queryFn: () => readPeople(id) });
export const useGates = (id: WorkspaceId, refresh = 0) =>
  useQuery({ queryKey: KEYS.gates(id), queryFn: () => readGates(id), refetchInterval: refresh || false });
export const useInvitations = (id: WorkspaceId) =>
  useQuery({ queryKey: KEYS.invitations(id), queryFn: () => readInvitations(id) });
export const useRecord = (id: WorkspaceId) =>
  useQuery({ queryKey: KEYS.record(id), queryFn: () => readRecord(id) });
