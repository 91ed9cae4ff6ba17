import type { GatesView, GateView } from '@opgave/shared/contract/http';
import type { Workspace } from '@opgave/shared/contract/records';
import type { GateFacts } from '@opgave/shared/method/facts';
import { type GateStatus, gatesOf } from '@opgave/shared/method/gates';
import { afterReflection, nextPhase, type Phase } from '@opgave/shared/method/phases';
import { methodText } from '@opgave/shared/method/texts';

/** A gate with its words, and the place where one acts on it. */
export function viewGate(gate: GateStatus): GateView {
  const { code, level, isMet, link, missing } = gate;
  const key = `gate.${code}` as const;
  return {
    code,
    level,
    isMet,
    message: { nl: methodText('nl', key), en: methodText('en', key) },
    link,
    missing: [...missing],
  };
}

/** The whole check list of the phase a workspace is in. */
export function viewGatesOf(workspace: Workspace, facts: GateFacts): GatesView {
  const { phase, version } = workspace;
  return { from: phase, to: phaseAfter(phase, facts), version, gates: gatesOf(phase, facts).map(viewGate) };
}

/** Where asking to go on would lead; a phase that leads nowhere yet leads to itself. */
function phaseAfter(phase: Phase, facts: GateFacts): Phase {
  const after = phase === 'reflect' ? afterReflection(facts.reflection?.next) : nextPhase(phase);
  return after ?? phase;
}
