import type { GatesView } from '@opgave/shared/contract/http';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { isRevealed } from '@opgave/shared/method/perspectives';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '#records/member.ts';
import { readPerspectives } from '#records/perspectives/perspectives.ts';
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
  if (await mayCountPerspectives(deps, member)) return view;
  return { ...view, gates: view.gates.filter(({ code }) => code !== 'EXP_PERSPECTIVES') };
}

/** As long as the cards are closed, only who leads knows which groups are ready (`method.md` section 3.1, rule 2). */
async function mayCountPerspectives(deps: FacilitationDeps, member: Member): Promise<boolean> {
  if (can(member.actor, 'phase.advance', member.where)) return true;
  const { state } = await readPerspectives(deps, member.workspace);
  return isRevealed(state);
}
