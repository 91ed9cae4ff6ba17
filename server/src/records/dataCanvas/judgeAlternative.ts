import type { JudgeAlternative } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import type { Alternative } from '@opgave/shared/method/dataCanvas';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/** Says of one way to do without whether it would work, and why. */
export async function judgeAlternative(
  deps: CanvasDeps,
  {
    alternative: key,
    input,
    ...at
  }: AtCanvas & { readonly alternative: Alternative; readonly input: JudgeAlternative },
): Promise<void> {
  function edit({ member, canvas }: Found) {
    const before = canvas.alternatives.find((one) => one.key === key);
    if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
    const { works, reason } = input;
    const judged = { key, version: input.version + 1, works, reason, by: member.person.id };
    return { alternatives: [...canvas.alternatives.filter((one) => one.key !== key), judged] };
  }
  await changeCanvas(deps, { ...at, step: 'without' }, { action: 'data.judged', edit });
}
