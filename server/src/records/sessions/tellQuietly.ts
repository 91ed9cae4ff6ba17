import type { PersonId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { FoundSession } from './oneSession.ts';

/** Told to who leads and to whoever it is about, and to nobody else; what it was is not in it. */
export async function tellQuietly(
  { storage }: Pick<Dependencies, 'storage'>,
  { member, run }: FoundSession,
  about: readonly PersonId[],
): Promise<void> {
  const { id: workspaceId } = member.workspace;
  const seats = await storage.records.listByWorkspace('seat', workspaceId);
  const leaders = seats.filter(({ role, status }) => role === 'facilitator' && status === 'active');
  const onlyTo = [...new Set([member.person.id, ...about, ...leaders.map(({ personId }) => personId)])];
  storage.bus.publish('session.changed', { workspaceId, sessionId: run.id, number: run.number, onlyTo });
}
