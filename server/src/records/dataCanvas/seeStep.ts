import type { AboutStep } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import { sideOf } from '@opgave/shared/method/groups';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/** Somebody from outside says to have read what people notice and who may be harmed, as it stands there. */
export async function seeStep(
  deps: CanvasDeps,
  { input, ...at }: AtCanvas & { readonly input: AboutStep },
): Promise<void> {
  function edit({ member, canvas, standing }: Found) {
    const { seat, person, workspace } = member;
    const { group } = seat;
    if (group === undefined || sideOf(group, workspace.sideOfOther) !== 'outside') {
      throw new AppError('not-allowed', { reason: 'inside' });
    }
    if (standing.mark !== input.mark) throw new AppError('stale-version');
    if (standing.missing.some((missing) => missing !== 'seenBy')) {
      throw new AppError('not-allowed', { reason: 'unfinished' });
    }
    const others = canvas.seenBy.filter(({ personId }) => personId !== person.id);
    return { seenBy: [...others, { personId: person.id, group, mark: input.mark, seenAt: deps.now() }] };
  }
  await changeCanvas(deps, { ...at, step: 'forWhom' }, { action: 'data.seen', edit });
}
