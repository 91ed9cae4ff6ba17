import { createHash } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { Statement, Vote } from '@opgave/shared/contract/statementRecords';
import type { CastVote } from '@opgave/shared/contract/statements';
import { type PersonId, type StatementId, VoteId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type AboutStatement, findStatement } from './oneStatement.ts';

const ID_LENGTH = 40;

/** Gives, changes or takes back one's own reaction. The audit line does not say which it is. */
export async function castVote(
  deps: Dependencies,
  about: AboutStatement & { readonly input: CastVote },
): Promise<void> {
  const { workspaceId, personId, statementId, input } = about;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'vote.write');
  const statement = await findStatement(deps, member, statementId);
  if (statement.hidden !== undefined) throw new AppError('not-allowed', { reason: 'hidden' });
  const before = await deps.storage.records.get('vote', voteId(statementId, personId));
  if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
  await deps.storage.records.commit(
    [{ kind: 'vote', value: newVote(member, statement, input) }],
    [decision(deps, member, { action: 'vote.cast', object: `statement:${statementId}`, details: {} })],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId });
  if (!before) noteActivity(deps, workspaceId, member.seat, { activity: 'votes' });
}

function newVote({ workspace, person, seat }: Member, { id }: Statement, input: CastVote): Vote {
  return {
    id: voteId(id, person.id),
    version: input.version + 1,
    workspaceId: workspace.id,
    statementId: id,
    voter: person.id,
    ...(seat.group !== undefined && { group: seat.group }),
    ...(input.reaction !== null && { reaction: input.reaction }),
  };
}

/** The same for the same person and statement, so that two tabs at once can never make two reactions. */
function voteId(statementId: StatementId, personId: PersonId): VoteId {
  const hash = createHash('sha256').update(`${statementId}/${personId}`).digest('hex');
  return VoteId.parse(hash.slice(0, ID_LENGTH));
}
