import type { GatesView } from '@opgave/shared/contract/http';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { requireAllowed, requireMember } from '#records/member.ts';
import { mayCountReady } from '#records/perspectives/perspectives.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { gatherFacts } from './gateFacts.ts';
import { viewGatesOf } from './gateViews.ts';

/** The gates of the current phase, for everyone with a seat: a table may see what still holds it. */
export async function viewGates(
  deps: FacilitationDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<GatesView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'workspace.read');
  const view = viewGatesOf(member.workspace, await gatherFacts(deps, member.workspace));
  if (await mayCountReady(deps, member)) return view;
  return { ...view, gates: view.gates.filter(({ code }) => code !== 'EXP_PERSPECTIVES') };
}
