/** The phases of a workspace in their fixed order (`method.md` section 1). */
export const PHASES = [
  'prepare',
  'explore',
  'fundamentals',
  'define',
  'consent',
  'choose',
  'route',
  'reflect',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];

/** What can follow on a reflection (`method.md` section 1.2). */
export const REFLECTION_NEXT = ['continue', 'adjust', 'stop', 'reopen'] as const;
export type ReflectionNext = (typeof REFLECTION_NEXT)[number];

/** Characters of a reason that overrules a soft gate, or takes the workspace back. */
export const MIN_REASON_LENGTH = 20;

/** What `advance` must know of a gate; `gatesOf` in `gates.ts` answers it. */
export interface GateAnswer {
  readonly code: string;
  readonly level: 'hard' | 'soft';
  readonly isMet: boolean;
}

export type PhaseMove =
  | { readonly ok: true; readonly to: Phase; readonly overruled: readonly string[] }
  | { readonly ok: false; readonly unmet: readonly string[] };

export const BACK_REFUSALS = ['BACK_FROM', 'BACK_TO', 'BACK_REASON'] as const;
export type BackRefusal = (typeof BACK_REFUSALS)[number];
export type BackMove =
  | { readonly ok: true; readonly to: Phase }
  | { readonly ok: false; readonly unmet: readonly BackRefusal[] };

const BACK_FROM: readonly Phase[] = ['fundamentals', 'define', 'consent', 'choose'];
const BACK_TO: readonly Phase[] = ['explore', 'define'];
const AFTER_REFLECTION: Readonly<Record<ReflectionNext, Phase>> = {
  continue: 'reflect',
  adjust: 'choose',
  stop: 'closed',
  reopen: 'define',
};

/** The place in the path, from 1; `closed` is 9, although the path does not number it. */
export function phaseNumber(phase: Phase): number {
  return PHASES.indexOf(phase) + 1;
}

export function isAtLeast(phase: Phase, atLeast: Phase): boolean {
  return phaseNumber(phase) >= phaseNumber(atLeast);
}

/** The phase that follows in the path, or undefined after the last. */
export function nextPhase(phase: Phase): Phase | undefined {
  return PHASES[phaseNumber(phase)];
}

/**
 * A hard gate always holds the phase; a soft gate gives way to a written reason, and that is recorded.
 * Out of `reflect` the way depends on what was chosen there; every other phase leads to the next.
 */
export function advance(
  from: Phase,
  gates: readonly GateAnswer[],
  reason = '',
  next?: ReflectionNext,
): PhaseMove {
  const unmet = gates.filter((gate) => !gate.isMet);
  const blocking = unmet.filter((gate) => gate.level === 'hard' || !isReason(reason));
  if (blocking.length > 0) return { ok: false, unmet: blocking.map(({ code }) => code) };

  const to = from === 'reflect' ? afterReflection(next) : nextPhase(from);
  if (to === undefined) return { ok: false, unmet: from === 'reflect' ? ['REF_NEXT'] : ['CLOSED'] };
  return { ok: true, to, overruled: unmet.map(({ code }) => code) };
}

/** Where the outcome of a reflection leads, or undefined while nothing was chosen. */
export function afterReflection(next: ReflectionNext | undefined): Phase | undefined {
  return next === undefined ? undefined : AFTER_REFLECTION[next];
}

/**
 * Back goes only to `explore` or `define`, only to an earlier phase, and only with a reason. From `route` it goes only
 * where a body sent an item back to, with a question (`method.md` section 11).
 */
export function goBack(from: Phase, to: Phase, reason: string, returned: readonly Phase[] = []): BackMove {
  const isReturned = from === 'route' && returned.length > 0;
  const goals = isReturned ? returned : BACK_TO;
  const refusals: Readonly<Record<BackRefusal, boolean>> = {
    BACK_FROM: !BACK_FROM.includes(from) && !isReturned,
    BACK_TO: !goals.includes(to) || isAtLeast(to, from),
    BACK_REASON: !isReason(reason),
  };
  const unmet = BACK_REFUSALS.filter((refusal) => refusals[refusal]);
  return unmet.length > 0 ? { ok: false, unmet } : { ok: true, to };
}

function isReason(reason: string): boolean {
  return reason.trim().length >= MIN_REASON_LENGTH;
}
