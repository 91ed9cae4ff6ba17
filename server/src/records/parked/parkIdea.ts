import type { ParkedView, ParkIdea } from '@opgave/shared/contract/stories';
import type { Parked } from '@opgave/shared/contract/storyRecords';
import { ParkedId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { type Speaker, speakerOf } from '../fromRoom.ts';
import { decision, requireMember } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { parkedView } from './parkedView.ts';

export interface Parking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: ParkIdea;
}

/** Keeps an idea for later, with the problem that it would solve; also for someone in the room. */
export async function parkIdea(
  deps: Dependencies,
  { workspaceId, personId, input }: Parking,
): Promise<ParkedView | undefined> {
  const member = await requireMember(deps, workspaceId, personId);
  const speaker = await speakerOf(deps, member, { artefact: 'parked', isFor: input.for });
  const parked = newParked(deps, member, { input, speaker });
  const action = speaker.fromRoom ? 'parked.writtenDown' : 'parked.added';
  await deps.storage.records.commit(
    [{ kind: 'parked', value: parked }],
    [decision(deps, member, { action, object: `parked:${parked.id}`, details: {} })],
  );
  deps.storage.bus.publish('parked.changed', { workspaceId });
  noteActivity(deps, workspaceId, speaker, { activity: 'cards' });
  return parkedView(member, parked, await deps.storage.records.listByWorkspace('seat', workspaceId));
}

interface Idea {
  readonly input: ParkIdea;
  readonly speaker: Speaker;
}

function newParked(deps: Dependencies, { workspace }: Member, { input, speaker }: Idea): Parked {
  const { personId, group, fromRoom } = speaker;
  return {
    id: ParkedId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: personId,
    ...(group !== undefined && { group }),
    text: input.text,
    wouldSolve: input.wouldSolve,
    phase: workspace.phase,
    parkedAt: deps.now(),
    ...(fromRoom && { fromRoom }),
  };
}
