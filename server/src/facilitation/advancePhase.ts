import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@opgave/shared/contract/errors';
import type { GateView } from '@opgave/shared/contract/http';
import type { Workspace } from '@opgave/shared/contract/records';
import { gatesOf } from '@opgave/shared/method/gates';
import { advance } from '@opgave/shared/method/phases';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { absentGroups } from '#records/workspaces/viewAbsent.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { gatherFacts } from './gateFacts.ts';
import { viewGate } from './gateViews.ts';
import { commitMove, type PhaseCommand, recordRefusal, requireMover } from './phaseMove.ts';

export interface AdvancePhase extends PhaseCommand {
  /** Overrules soft gates when it is long enough; kept in the record. */
  readonly reason: string;
}

export type AdvanceAnswer =
  | { readonly ok: true; readonly workspace: Workspace; readonly overruled: readonly string[] }
  | { readonly ok: false; readonly unmet: readonly string[]; readonly gates: readonly GateView[] };

/**
 * Opens the next phase when every hard gate passes, and answers with all that is unmet when not. The gates are asked once
 * more with the change itself: what was taken away a moment before holds the table.
 */
export async function advancePhase(deps: FacilitationDeps, command: AdvancePhase): Promise<AdvanceAnswer> {
  return retryWhenStale(() => advanceOnce(deps, command));
}

async function advanceOnce(deps: FacilitationDeps, command: AdvancePhase): Promise<AdvanceAnswer> {
  const member = await requireMover(deps, command, 'phase.advance');
  const from = member.workspace.phase;
  const { gates, move } = await judged(deps, member.workspace, command.reason);
  if (!move.ok) {
    await recordRefusal(deps, member, 'phase.advance', { code: 'gate-unmet', from, unmet: [...move.unmet] });
    const unmet = gates.filter(({ code }) => move.unmet.includes(code));
    return { ok: false, unmet: move.unmet, gates: unmet.map(viewGate) };
  }
  const overruled = [...move.overruled];
  const without = [...(await absentGroups(deps, member.workspace))];
  const label = without.length > 0 ? { without } : {};
  const details = { from, to: move.to, overruled, reason: command.reason, ...label };
  async function holds(): Promise<void> {
    const now = await judged(deps, member.workspace, command.reason);
    if (!isDeepStrictEqual(now.move, move)) throw new AppError('stale-version', { kind: 'workspace' });
  }
  const recordedAs = 'phase.advance';
  const workspace = await commitMove(deps, member, { to: move.to, recordedAs, details, holds });
  return { ok: true, workspace, overruled };
}

async function judged(deps: FacilitationDeps, workspace: Workspace, reason: string) {
  const facts = await gatherFacts(deps, workspace);
  const gates = gatesOf(workspace.phase, facts);
  return { gates, move: advance(workspace.phase, gates, reason, facts.reflection?.next) };
}
