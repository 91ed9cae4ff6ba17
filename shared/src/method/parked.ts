import type { Phase } from './phases.ts';

/** Characters of "which problem would this solve?" (`method.md` section 2.2). */
export const MIN_WOULD_SOLVE = 20;

export interface ParkedDraft {
  readonly text: string;
  readonly wouldSolve: string;
}

/** What is still missing before an idea can be parked. */
export function missingInParked({ text, wouldSolve }: ParkedDraft): readonly (keyof ParkedDraft)[] {
  return [
    ...(text.trim() === '' ? (['text'] as const) : []),
    ...(wouldSolve.trim().length < MIN_WOULD_SOLVE ? (['wouldSolve'] as const) : []),
  ];
}

/** Only in `choose` is a parked idea offered as input for an option; before that it is kept and nothing more. */
export function isOfferedForOptions(phase: Phase): boolean {
  return phase === 'choose';
}
