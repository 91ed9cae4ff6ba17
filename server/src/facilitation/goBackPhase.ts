import type { Workspace } from '@opgave/shared/contract/records';
import { type BackRefusal, goBack, isAtLeast, type Phase } from '@opgave/shared/method/phases';
import { returnedTo } from '@opgave/shared/method/route';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { readRoute } from '#records/route/route.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { commitMove, type PhaseCommand, recordRefusal, requireMover } from './phaseMove.ts';

const ATTEMPTS = 5;

export interface GoBackPhase extends PhaseCommand {
  readonly to: Phase;
  readonly reason: string;
}

export type GoBackAnswer =
  | { readonly ok: true; readonly workspace: Workspace; readonly isConsentVoid: boolean }
  | { readonly ok: false; readonly unmet: readonly BackRefusal[] };

/** Goes back to an earlier phase with a reason. Nothing is deleted; consent that was given no longer counts. */
export async function goBackPhase(deps: FacilitationDeps, command: GoBackPhase): Promise<GoBackAnswer> {
  const member = await requireMover(deps, command, 'phase.back');
  const from = member.workspace.phase;
  const { items } = await readRoute(deps, member.workspace);
  const move = goBack(from, command.to, command.reason, returnedTo(items));
  if (!move.ok) {
    const details = { code: 'gate-unmet', from, to: command.to, unmet: [...move.unmet] };
    await recordRefusal(deps, member, 'phase.back', details);
    return { ok: false, unmet: move.unmet };
  }
  const isConsentVoid = isAtLeast(from, 'consent') && !isAtLeast(move.to, 'consent');
  const details = { from, to: move.to, reason: command.reason, isConsentVoid };
  const recordedAs = 'phase.back';
  // Answers to a consent round that come in at this moment are no reason to ask the facilitator again.
  const workspace = await retryWhenStale(
    () => commitMove(deps, member, { to: move.to, recordedAs, details }),
    ATTEMPTS,
  );
  return { ok: true, workspace, isConsentVoid };
}
