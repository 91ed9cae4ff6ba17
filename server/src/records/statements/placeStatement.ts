import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { PlaceStatement } from '@opgave/shared/contract/statements';
import { type PersonId, StatementId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { type Speaker, speakerOf } from '../fromRoom.ts';
import { decision, requireMember } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';

export interface Placing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: PlaceStatement;
}

/** Puts one sentence on the table for everyone to react to, also for someone in the room. */
export async function placeStatement(deps: Dependencies, placing: Placing): Promise<StatementId> {
  const { workspaceId, personId, input } = placing;
  const member = await requireMember(deps, workspaceId, personId);
  const speaker = await speakerOf(deps, member, { artefact: 'statement', isFor: input.for });
  const statement = newStatement(deps, member, { text: input.text, speaker });
  const action = speaker.fromRoom ? 'statement.writtenDown' : 'statement.placed';
  const placed = { action, object: `statement:${statement.id}`, details: {} };
  await deps.storage.records.commit(
    [{ kind: 'statement', value: statement }],
    [decision(deps, member, placed)],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId });
  noteActivity(deps, workspaceId, speaker, { activity: 'cards' });
  return statement.id;
}

interface Placed {
  readonly text: string;
  readonly speaker: Speaker;
}

function newStatement(deps: Dependencies, { workspace }: Member, { text, speaker }: Placed): Statement {
  const { personId, group, fromRoom } = speaker;
  return {
    id: StatementId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: personId,
    ...(group !== undefined && { group }),
    text,
    phase: workspace.phase,
    placedAt: deps.now(),
    ...(fromRoom && { fromRoom }),
  };
}
