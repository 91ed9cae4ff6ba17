import type { WorkspaceId } from '@opgave/shared/ids';
import { type Member, standingOf } from '#identity/standing.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** Somebody who leads this workspace; a move that a rule makes is nobody's, but needs a seat to be made from. */
export async function leaderOf(
  deps: FacilitationDeps,
  workspaceId: WorkspaceId,
): Promise<Member | undefined> {
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  const seat = seats.find(({ status, role }) => status === 'active' && role === 'facilitator');
  const standing = seat && (await standingOf(deps, workspaceId, seat.personId));
  return standing?.kind === 'member' ? standing : undefined;
}
