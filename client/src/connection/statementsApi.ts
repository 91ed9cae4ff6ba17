import { type CastVote, type PlaceStatement, StatementsView } from '@opgave/shared/contract/statements';
import type { StatementId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const STATEMENT_KEYS = {
  statements: (id: WorkspaceId) => ['in-workspace', id, 'statements'],
} as const;

const all = (id: WorkspaceId) => `/workspaces/${id}/statements`;
const readStatements = (id: WorkspaceId) => http.get(all(id), StatementsView);

export const useStatements = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: STATEMENT_KEYS.statements(id),
    queryFn: () => readStatements(id),
    enabled: isNeeded,
  });

export const placeStatement = (id: WorkspaceId, body: PlaceStatement) => post(all(id), body);

/** A statement as it was seen, so that two people do not act on it at once. */
export interface SeenStatement {
  readonly id: StatementId;
  readonly version: number;
}

export const hideStatement = (id: WorkspaceId, { id: one, version }: SeenStatement, reason: string) =>
  post(`${all(id)}/${one}/hide`, { version, reason });
export const showStatement = (id: WorkspaceId, { id: one, version }: SeenStatement) =>
  post(`${all(id)}/${one}/show`, { version });
const actOn =
  (what: 'withdraw' | 'confirm') =>
  (id: WorkspaceId, { id: one, version }: SeenStatement) =>
    post(`${all(id)}/${one}/${what}`, { version });
export const withdrawStatement = actOn('withdraw');
export const confirmStatement = actOn('confirm');
export const castVote = (id: WorkspaceId, one: StatementId, body: CastVote) =>
  post(`${all(id)}/${one}/vote`, body);
