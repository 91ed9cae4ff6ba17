import { AppError } from '@opgave/shared/contract/errors';
import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { PersonId, StatementId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';

export interface AboutStatement {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly statementId: StatementId;
}

/** One that was taken back is gone; a hidden one is there for the facilitator and whoever placed it; for others there is none. */
export function isShownTo({ actor, where, person }: Member, statement: Statement): boolean {
  if (statement.withdrawn) return false;
  if (statement.hidden === undefined || statement.author === person.id) return true;
  return can(actor, 'statement.moderate', where);
}

/** The statement at this table; what one may not see and what is not there answer alike. */
export async function findStatement(
  { storage }: Pick<Dependencies, 'storage'>,
  member: Member,
  id: StatementId,
): Promise<Statement> {
  const statement = await storage.records.get('statement', id);
  if (statement?.workspaceId !== member.workspace.id || !isShownTo(member, statement)) {
    throw new AppError('not-found');
  }
  return statement;
}
