import { PHASES, type Phase, phaseNumber } from '@opgave/shared/method/phases';

export type NumberedPhase = Exclude<Phase, 'closed'>;

export interface PathStep {
  readonly phase: NumberedPhase;
  readonly number: number;
  readonly state: 'done' | 'now' | 'later';
}

/** The eight numbered steps in their two diamonds: understand the problem, then find an answer. */
export function pathSteps(now: Phase): {
  readonly problem: readonly PathStep[];
  readonly solution: readonly PathStep[];
} {
  const steps = PHASES.filter((phase): phase is NumberedPhase => phase !== 'closed').map((phase) => ({
    phase,
    number: phaseNumber(phase),
    state: stateOf(phase, now),
  }));
  const [problem, solution] = [steps.slice(0, 5), steps.slice(5)];
  return { problem, solution };
}

function stateOf(phase: Phase, now: Phase): PathStep['state'] {
  const difference = phaseNumber(phase) - phaseNumber(now);
  if (difference < 0) return 'done';
  return difference === 0 ? 'now' : 'later';
}
