import type { Statement } from '@opgave/shared/contract/records';
import type { PlaceStatement } from '@opgave/shared/contract/statements';
import { type PersonId, StatementId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

export interface Placing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: PlaceStatement;
}

/** Puts one sentence on the table for everyone to react to. */
export async function placeStatement(deps: Dependencies, placing: Placing): Promise<StatementId> {
  const { workspaceId, personId, input } = placing;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'statement.write');
  const statement = newStatement(deps, member, input);
  const placed = { action: 'statement.placed', object: `statement:${statement.id}`, details: {} };
  await deps.storage.records.commit(
    [{ kind: 'statement', value: statement }],
    [decision(deps, member, placed)],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId });
  return statement.id;
}

function newStatement(
  deps: Dependencies,
  { workspace, person, seat }: Member,
  input: PlaceStatement,
): Statement {
  return {
    id: StatementId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: person.id,
    ...(seat.group !== undefined && { group: seat.group }),
    text: input.text,
    phase: workspace.phase,
    placedAt: deps.now(),
  };
}
