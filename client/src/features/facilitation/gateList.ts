import type { GatesView, GateView } from '@opgave/shared/contract/http';
import { LIMITS } from '@opgave/shared/contract/limits';

export interface GateList {
  /** Hard and unmet: these hold the table. */
  readonly needed: readonly GateView[];
  /** Soft and unmet: these give way to a reason. */
  readonly wise: readonly GateView[];
  readonly done: readonly GateView[];
  readonly hardMet: number;
  readonly hardAll: number;
}

/** The list of the gate page in its fixed order: needed, wise, done (`screens.md` 5.3). */
export function gateList({ gates }: GatesView): GateList {
  const hard = gates.filter(({ level }) => level === 'hard');
  const needed = hard.filter(({ isMet }) => !isMet);
  return {
    needed,
    wise: gates.filter(({ level, isMet }) => level === 'soft' && !isMet),
    done: gates.filter(({ isMet }) => isMet),
    hardMet: hard.length - needed.length,
    hardAll: hard.length,
  };
}

export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'needed'; readonly count: number; readonly first: string }
  | { readonly kind: 'reason'; readonly missingCharacters: number };

/** Whether one can go on, and if not, what is in the way first. */
export function readiness(list: GateList, reason: string): Readiness {
  const first = list.needed[0];
  if (first) return { kind: 'needed', count: list.needed.length, first: first.code };

  const missingCharacters = charactersToGo(reason);
  return list.wise.length > 0 && missingCharacters > 0
    ? { kind: 'reason', missingCharacters }
    : { kind: 'ready' };
}

export function charactersToGo(reason: string): number {
  return Math.max(0, LIMITS.reasonMinLength - reason.trim().length);
}

/** The codes that are met in one list and not in the other: what to show as just changed. */
export function changedCodes(before: GatesView | undefined, after: GatesView): ReadonlySet<string> {
  if (!before || before.from !== after.from) return new Set();
  const old = new Map(before.gates.map(({ code, isMet }) => [code, isMet]));
  return new Set(after.gates.filter(({ code, isMet }) => old.get(code) !== isMet).map(({ code }) => code));
}
