import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { Dependencies } from '#identity/dependencies.ts';

/**
 * Tells that a story changed. As long as others may not know of it, only its teller and the facilitators hear:
 * `before` is how it stood until now.
 */
export async function tellOfExperience(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspaceId, teller, standing }: Experience,
  before: Experience['standing'] = standing,
): Promise<void> {
  if (isKnown(standing) || isKnown(before)) {
    storage.bus.publish('experiences.changed', { workspaceId });
    return;
  }
  const seats = await storage.records.listByWorkspace('seat', workspaceId);
  const facilitators = seats.filter(({ role, status }) => role === 'facilitator' && status === 'active');
  const onlyTo = [teller, ...facilitators.map(({ personId }) => personId)];
  storage.bus.publish('experiences.changed', { workspaceId, onlyTo });
}

/** Whether others know that there is, or was, a story. */
function isKnown(standing: Experience['standing']): boolean {
  if (standing.state === 'hidden') return standing.wasShown;
  if (standing.state === 'withdrawn') return standing.leavesMark;
  return standing.state === 'shown';
}
