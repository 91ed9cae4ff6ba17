import { freeStepId } from '@opgave/shared/method/sessionReadySteps';
import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import { withTimes } from '@opgave/shared/method/sessionScriptOrder';

/** The step at one place moved to another; whatever is out of the list stays where it is. */
export function moveStep(steps: readonly ScriptStep[], from: number, to: number): ScriptStep[] {
  const moved = steps[from];
  if (!moved || to < 0 || to >= steps.length) return [...steps];
  return withTimes(steps.toSpliced(from, 1).toSpliced(to, 0, moved));
}

/** The same step once more, after itself, with an id of its own. */
export function doubleStep(steps: readonly ScriptStep[], index: number): ScriptStep[] {
  const step = steps[index];
  if (!step) return [...steps];
  return withTimes(steps.toSpliced(index + 1, 0, { ...step, id: freeStepId(steps, step.id) }));
}

export function removeStep(steps: readonly ScriptStep[], index: number): ScriptStep[] {
  return steps.length > 1 ? withTimes(steps.toSpliced(index, 1)) : [...steps];
}

export function changeStep(
  steps: readonly ScriptStep[],
  index: number,
  change: Partial<ScriptStep>,
): ScriptStep[] {
  return withTimes(steps.map((step, place) => (place === index ? { ...step, ...change } : step)));
}
