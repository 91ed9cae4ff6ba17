import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { experienceFacts } from '@opgave/shared/method/experiences';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { sideOf } from '@opgave/shared/method/groups';
import { groupOfItem } from '#records/fromRoom.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** How many stories can be read, and how many of those came from outside; each counts for the seat of its teller. */
export async function storiesFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  { id, sideOfOther }: Workspace,
  seats: readonly Seat[],
): Promise<Pick<LaterFacts, 'experiences'>> {
  const groupOf = new Map(seats.map(({ personId, group }) => [personId, group]));
  const told = await storage.records.listByWorkspace('experience', id);
  const counted = told.map((story) => {
    const current = groupOfItem(story, groupOf.get(story.teller));
    const side = current !== undefined && { side: sideOf(current, sideOfOther) };
    return { ...side, state: story.standing.state };
  });
  return { experiences: experienceFacts(counted) };
}
