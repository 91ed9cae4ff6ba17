import type { WeighSharing } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/** Says how the sharing itself fares by the values; one answer for each person, which may be given anew. */
export async function weighSharing(
  deps: CanvasDeps,
  { input, ...at }: AtCanvas & { readonly input: WeighSharing },
): Promise<void> {
  function edit({ member, canvas }: Found) {
    const { group } = member.seat;
    if (group === undefined) throw new AppError('not-allowed', { reason: 'no-group' });
    const others = canvas.weighed.filter(({ personId }) => personId !== member.person.id);
    return { weighed: [...others, { personId: member.person.id, group, scores: input.scores }] };
  }
  await changeCanvas(deps, { ...at, step: 'weigh' }, { action: 'data.weighed', edit });
}
