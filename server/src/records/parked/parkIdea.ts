import type { Parked } from '@opgave/shared/contract/records';
import type { ParkedView, ParkIdea } from '@opgave/shared/contract/stories';
import { ParkedId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { parkedView } from './parkedView.ts';

export interface Parking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: ParkIdea;
}

/** Keeps an idea for later, with the problem that it would solve. */
export async function parkIdea(
  deps: Dependencies,
  { workspaceId, personId, input }: Parking,
): Promise<ParkedView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'parked.write');
  const parked = newParked(deps, member, input);
  await deps.storage.records.commit(
    [{ kind: 'parked', value: parked }],
    [decision(deps, member, { action: 'parked.added', object: `parked:${parked.id}`, details: {} })],
  );
  deps.storage.bus.publish('parked.changed', { workspaceId });
  return parkedView(parked, member.seat);
}

function newParked(deps: Dependencies, { workspace, person, seat }: Member, input: ParkIdea): Parked {
  return {
    id: ParkedId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: person.id,
    ...(seat.group !== undefined && { group: seat.group }),
    text: input.text,
    wouldSolve: input.wouldSolve,
    phase: workspace.phase,
    parkedAt: deps.now(),
  };
}
