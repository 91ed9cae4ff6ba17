import { FOUND_AT } from '#ui/foundAt.ts';

/** The end of the address of the section or card in which the words stand that are selected now. */
export function placeOfWords(): string | undefined {
  const node = globalThis.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const around = element?.closest('[data-place], section[id]');
  if (!(around instanceof HTMLElement)) return undefined;
  const { place } = around.dataset;
  return place === undefined ? `#${around.id}` : `${FOUND_AT}${place}`;
}
