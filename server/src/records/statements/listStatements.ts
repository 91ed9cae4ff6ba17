import type { Vote } from '@opgave/shared/contract/statementRecords';
import type { StatementView } from '@opgave/shared/contract/statements';
import type { PersonId, StatementId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { isShownTo } from './oneStatement.ts';
import { statementView } from './statementView.ts';

/** Every statement that this person may see, the oldest first, with the numbers per group. */
export async function listStatements(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<StatementView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'statement.read');
  const { records } = deps.storage;
  const [statements, votes, seats] = await Promise.all([
    records.listByWorkspace('statement', workspaceId),
    records.listByWorkspace('vote', workspaceId),
    records.listByWorkspace('seat', workspaceId),
  ]);
  const votesOf = byStatement(votes);
  return statements
    .filter((statement) => isShownTo(member, statement))
    .toSorted((one, other) => one.placedAt - other.placedAt)
    .map((statement) => statementView(statement, { member, seats, votes: votesOf.get(statement.id) ?? [] }));
}

function byStatement(votes: readonly Vote[]): ReadonlyMap<StatementId, readonly Vote[]> {
  const grouped = new Map<StatementId, Vote[]>();
  for (const vote of votes) {
    const before = grouped.get(vote.statementId);
    if (before) before.push(vote);
    else grouped.set(vote.statementId, [vote]);
  }
  return grouped;
}
