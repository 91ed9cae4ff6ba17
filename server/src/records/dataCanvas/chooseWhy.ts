import type { ChooseWhy } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import { askedValues } from '#records/values/askedValues.ts';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/** Says which values and experiences step `why` rests on; only those that this table weighs and can read. */
export async function chooseWhy(
  deps: CanvasDeps,
  { input, ...at }: AtCanvas & { readonly input: ChooseWhy },
): Promise<void> {
  const stories = await deps.storage.records.listByWorkspace('experience', at.workspaceId);
  const shown = new Set(stories.filter(({ standing }) => standing.state === 'shown').map(({ id }) => id));

  function edit({ member, canvas }: Found) {
    if (input.version !== canvas.why.version) throw new AppError('stale-version');
    const values = new Set(askedValues(member.workspace));
    const known = new Set([...shown, ...canvas.why.experiences]);
    if (input.values.some((value) => !values.has(value))) throw new AppError('not-found');
    if (input.experiences.some((id) => !known.has(id))) throw new AppError('not-found');
    return { why: { ...input, version: input.version + 1 } };
  }
  await changeCanvas(deps, { ...at, step: 'why' }, { action: 'data.chosen', edit });
}
