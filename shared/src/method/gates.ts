import { CHOICE_GATES } from './choiceGates.ts';
import type { GateFacts } from './facts.ts';
import type { Gate } from './gate.ts';
import type { GateAnswer, Phase } from './phases.ts';
import { PROBLEM_GATES } from './problemGates.ts';

export type GateCode = (typeof PROBLEM_GATES)[number]['code'] | (typeof CHOICE_GATES)[number]['code'];

interface NamedGate extends Gate {
  readonly code: GateCode;
}

/** Every gate of `method.md` section 1.2, in the order of the method. */
export const GATES: readonly NamedGate[] = [...PROBLEM_GATES, ...CHOICE_GATES];

export interface GateStatus extends GateAnswer {
  readonly code: GateCode;
  readonly missing: readonly string[];
  readonly link: string;
}

/** How each gate of this phase stands. A gate about data is left out when no data are involved. */
export function gatesOf(phase: Phase, facts: GateFacts): readonly GateStatus[] {
  const gates = [...GATES.flatMap((gate) => laterIn(phase, gate, facts)), ...GATES];
  return gates
    .filter((gate) => gate.phase === phase && applies(gate, facts))
    .map((gate) => {
      const missing = gate.missing(facts);
      const level = gate.level === 'soft' ? 'soft' : 'hard';
      return { code: gate.code, level, isMet: missing.length === 0, missing, link: gate.link(facts) };
    });
}

/** A condition that a comment or another late thing left behind (`DEF_OUTSIDE_ANSWERED`). */
function laterIn(phase: Phase, gate: NamedGate, facts: GateFacts): readonly NamedGate[] {
  const later = gate.later?.find((one) => one.phase === phase);
  if (later === undefined || later.missing(facts).length === 0) return [];
  return [{ ...gate, ...later }];
}

function applies(gate: Gate, facts: GateFacts): boolean {
  return gate.level !== 'hardIfDataInvolved' || facts.dataInvolved;
}
