import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import { gatesOf } from '@opgave/shared/method/gates';
import { nextPhase } from '@opgave/shared/method/phases';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { commitMove, type PhaseCommand, requireMover } from '#facilitation/phaseMove.ts';
import { GATES_WITHOUT_ARTEFACT } from './gatesWithoutArtefact.ts';

const MAY_BE_STEPPED_OVER: ReadonlySet<string> = new Set(GATES_WITHOUT_ARTEFACT);

/**
 * Opens the next phase of a demo although gates without an artefact are unmet, and names in the record every gate that
 * was not checked. Any other unmet gate holds. Only the seed calls this: no message or endpoint leads here.
 */
export async function stepOverGates(deps: FacilitationDeps, command: PhaseCommand): Promise<Workspace> {
  const member = await requireMover(deps, command, 'phase.advance');
  const { workspace } = member;
  if (!workspace.isDemo) throw new AppError('not-allowed', { reason: 'no-demo' });

  const gates = gatesOf(workspace.phase, await gatherFacts(deps, workspace));
  const unmet = gates.filter(({ isMet }) => !isMet).map(({ code }) => code);
  const holding = unmet.filter((code) => !MAY_BE_STEPPED_OVER.has(code));
  const to = nextPhase(workspace.phase);
  if (holding.length > 0 || to === undefined) throw new AppError('gate-unmet', { unmet: holding });

  const details = { from: workspace.phase, to, notChecked: unmet };
  return commitMove(deps, member, { to, recordedAs: 'phase.steppedOver', details });
}
