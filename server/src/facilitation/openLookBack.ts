import type { Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { gatesOf } from '@opgave/shared/method/gates';
import { advance } from '@opgave/shared/method/phases';
import { lookBackDay, startOfDay } from '#records/reflection/lookBackDay.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { gatherFacts } from './gateFacts.ts';
import { leaderOf } from './leaderOf.ts';
import { commitMove } from './phaseMove.ts';

/**
 * When the look back of this table opens by itself (`method.md` section 9): at the beginning of its day, or later as soon
 * as nothing on the route stands in the way any more. Undefined while something does.
 */
export async function lookBackOpensAt(
  deps: FacilitationDeps,
  workspaceId: WorkspaceId,
): Promise<number | undefined> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  if (!workspace || workspace.archivedAt !== undefined || workspace.phase !== 'route') return undefined;
  const day = await lookBackDay(deps, workspace);
  if (day === undefined || !(await isRouteDone(deps, workspace))) return undefined;
  return startOfDay(day, workspace.timeZone);
}

async function isRouteDone(deps: FacilitationDeps, workspace: Workspace): Promise<boolean> {
  const gates = gatesOf('route', await gatherFacts(deps, workspace));
  return advance('route', gates, '', undefined).ok;
}

/** Opens the look back when its day has come; otherwise does nothing. Nobody did it, so the record names nobody. */
export async function openLookBack(deps: FacilitationDeps, workspaceId: WorkspaceId): Promise<void> {
  const opensAt = await lookBackOpensAt(deps, workspaceId);
  if (opensAt === undefined || opensAt > deps.now()) return;
  const leader = await leaderOf(deps, workspaceId);
  if (leader?.workspace.phase !== 'route') return;
  await commitMove(deps, leader, {
    ...{ to: 'reflect', recordedAs: 'phase.lookBackBegan', isByRule: true },
    details: { from: 'route', to: 'reflect' },
  });
}
