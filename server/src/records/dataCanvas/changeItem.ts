import type { ChangeItem } from '@opgave/shared/contract/dataCanvas';
import { AppError } from '@opgave/shared/contract/errors';
import { DataItemId } from '@opgave/shared/ids';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

const MOST_ITEMS = 30;
const STEP = 'minimum';

/** Names one datum that would be shared, or says it anew. */
export async function changeItem(
  deps: CanvasDeps,
  { input, ...at }: AtCanvas & { readonly input: ChangeItem },
): Promise<void> {
  const { id: known, version, ...words } = input;
  const id = known ?? DataItemId.parse(deps.newId());

  function edit({ canvas: { items } }: Found) {
    const before = items.find((one) => one.id === known);
    if (known !== undefined && !before) throw new AppError('not-found');
    if (version !== (before?.version ?? 0)) throw new AppError('stale-version');
    const item = { ...words, id, version: version + 1 };
    if (before) return { items: items.map((one) => (one.id === id ? item : one)) };
    if (items.length >= MOST_ITEMS) throw new AppError('not-allowed', { reason: 'enough' });
    return { items: [...items, item] };
  }
  await changeCanvas(deps, { ...at, step: STEP }, { action: 'data.itemChanged', edit });
}

/** What turned out not to be needed. */
export async function removeItem(
  deps: CanvasDeps,
  { id, version, ...at }: AtCanvas & { readonly id: DataItemId; readonly version: number },
): Promise<void> {
  function edit({ canvas: { items } }: Found) {
    const before = items.find((one) => one.id === id);
    if (!before) throw new AppError('not-found');
    if (before.version !== version) throw new AppError('stale-version');
    return { items: items.filter((one) => one.id !== id) };
  }
  await changeCanvas(deps, { ...at, step: STEP }, { action: 'data.itemRemoved', edit });
}
