import type { AboutStep } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import type { DataStep } from '@opgave/shared/method/dataCanvas';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/**
 * Calls a step complete, or confirms one that came back for review; then the next opens. Throws 'gate-unmet' with what
 * is missing, and 'stale-version' when the step is no longer what this person saw.
 */
export async function completeStep(
  deps: CanvasDeps,
  { step, input, ...at }: AtCanvas & { readonly step: DataStep; readonly input: AboutStep },
): Promise<void> {
  function edit({ member, canvas, standing }: Found) {
    if (standing.mark !== input.mark) throw new AppError('stale-version');
    if (standing.missing.length > 0) throw new AppError('gate-unmet', { missing: standing.missing });
    if (standing.state === 'complete') return undefined;
    const numbers = Object.values(canvas.confirmed).map(({ number }) => number);
    const { group } = member.seat;
    const confirmed = {
      number: Math.max(0, ...numbers) + 1,
      mark: standing.mark,
      after: standing.after,
      by: member.person.id,
      ...(group !== undefined && { group }),
      confirmedAt: deps.now(),
    };
    return { confirmed: { ...canvas.confirmed, [step]: confirmed } };
  }
  await changeCanvas(deps, { ...at, step }, { action: 'data.stepCompleted', edit });
}
