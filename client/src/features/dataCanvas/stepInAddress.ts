import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { ALTERNATIVES, DATA_STEPS, type DataStep, stepOfText } from '@opgave/shared/method/dataCanvas';
import { stepOfField } from '@opgave/shared/method/dataFields';
import { SHARING_VALUES } from '@opgave/shared/method/dataLater';
import { FOUND_AT } from '#ui/foundAt.ts';

/** In which step the place is that an address names after `#`: the step itself, or a text, an answer or a card in it. */
export function stepInAddress(hash: string, { later }: Pick<DataCanvasView, 'later'>): DataStep | undefined {
  const name = hash.startsWith(FOUND_AT) ? hash.slice(FOUND_AT.length) : hash.slice(1);
  const step = DATA_STEPS.find((one) => one === name) ?? stepOfText(name) ?? stepOfField(name);
  if (step) return step;
  if (ALTERNATIVES.some((one) => one === name)) return 'without';
  if (SHARING_VALUES.some((one) => one === name)) return 'weigh';
  return later.items.some(({ id }) => id === name) ? 'minimum' : undefined;
}
