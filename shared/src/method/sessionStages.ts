import { z } from 'zod';
import type { ScriptStep } from './sessionScript.ts';

/** Alone, in pairs, in fours made of pairs, and all together (`method.md` 13.1). */
export const STAGES = ['alone', 'pairs', 'fours', 'all'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** What each takes in a step of twelve minutes. */
const MINUTES = { alone: 1, pairs: 2, fours: 4, all: 5 } as const satisfies Record<Stage, number>;

/** The clock of a stage; in a shorter step the talk with everyone gets what is left of it. */
export function stageMinutes(stage: Stage, stepMinutes?: number): number {
  if (stage !== 'all' || stepMinutes === undefined) return MINUTES[stage];
  const before = MINUTES.alone + MINUTES.pairs + MINUTES.fours;
  return Math.min(MINUTES.all, Math.max(1, stepMinutes - before));
}

/** How long a step is, when it is one of going from alone to all together. */
export function stageStep(step: Pick<ScriptStep, 'method' | 'minutes'> | undefined): number | undefined {
  return step?.method === 'oneTwoFourAll' ? step.minutes : undefined;
}

/** After all together nothing comes; before anything one is alone. */
export function stageAfter(stage: Stage | undefined): Stage | undefined {
  return STAGES[stage === undefined ? 0 : STAGES.indexOf(stage) + 1];
}

/** One after another, so that two who press at once skip none; one may always begin anew. */
export function mayFollow(seen: Stage | undefined, to: Stage): boolean {
  return to === 'alone' || to === stageAfter(seen);
}
