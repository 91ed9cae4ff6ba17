import type { SessionView } from '@opgave/shared/contract/sessions';
import type { ScriptStep } from '@opgave/shared/method/sessionScript';

interface StepOfNow {
  readonly step: ScriptStep | undefined;
  readonly next: ScriptStep | undefined;
  /** Counts from 1; 0 before the first. */
  readonly place: number;
  readonly steps: number;
}

export function stepOfNow({ script, now }: Pick<SessionView, 'script' | 'now'>): StepOfNow {
  const index = script.steps.findIndex(({ id }) => id === now.course.now?.stepId);
  return {
    step: script.steps[index],
    next: script.steps[index + 1],
    place: index + 1,
    steps: script.steps.length,
  };
}

/** The step of now, when it asks for this way of working. */
export function stepThatAsks(
  view: Parameters<typeof stepOfNow>[0],
  method: ScriptStep['method'],
): ScriptStep | undefined {
  const { step } = stepOfNow(view);
  return step?.method === method ? step : undefined;
}
