import { inlineText } from '@opgave/shared/document/extractText';
import { placeOf, stretchOf } from '@opgave/shared/document/passages';
import { sentenceAt } from '@opgave/shared/method/sentencePlaces';
import type { PickedWords } from '../words/words.ts';
import type { DrawnLink } from './sources.ts';

/** The sources of the sentence in which chosen words end. */
export function linksAt(
  { fragment, section, passage }: PickedWords,
  links: readonly DrawnLink[],
): readonly DrawnLink[] {
  const root = fragment.doc?.getXmlFragment(section);
  const chosen = root && stretchOf(root, passage);
  if (!chosen) return [];
  const text = inlineText(chosen.block);
  const end = sentenceAt(text, chosen.to - 1)?.to;
  return links.filter((link) => {
    const place = link.section === section ? placeOf(root, link.passage) : undefined;
    return place?.block === chosen.block && sentenceAt(text, place.to - 1)?.to === end;
  });
}

/** The chip of a link as it stands on the page now. */
export function chipOnPage(linkId: string): HTMLElement | undefined {
  const chip = document.querySelector(`[data-source="${CSS.escape(linkId)}"]`);
  return chip instanceof HTMLElement ? chip : undefined;
}
