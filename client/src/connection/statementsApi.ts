import { type CastVote, type PlaceStatement, StatementsView } from '@opgave/shared/contract/statements';
import type { StatementId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

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

export const placeStatement = (id: WorkspaceId, body: PlaceStatement) =>
  http.send({ method: 'POST', path: all(id), body }, Nothing);

/** A statement as it was seen, so that two people do not act on it at once. */
export interface SeenStatement {
  readonly id: StatementId;
  readonly version: number;
}

export const hideStatement = (id: WorkspaceId, { id: one, version }: SeenStatement, reason: string) =>
  http.send({ method: 'POST', path: `${all(id)}/${one}/hide`, body: { version, reason } }, Nothing);
export const showStatement = (id: WorkspaceId, { id: one, version }: SeenStatement) =>
  http.send({ method: 'POST', path: `${all(id)}/${one}/show`, body: { version } }, Nothing);
const actOn =
  (what: 'withdraw' | 'confirm') =>
  (id: WorkspaceId, { id: one, version }: SeenStatement) =>
    http.send({ method: 'POST', path: `${all(id)}/${one}/${what}`, body: { version } }, Nothing);
export const withdrawStatement = actOn('withdraw');
export const confirmStatement = actOn('confirm');
export const castVote = (id: WorkspaceId, one: StatementId, body: CastVote) =>
  http.send({ method: 'POST', path: `${all(id)}/${one}/vote`, body }, Nothing);
