import { holdsWords, sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import { lettersBefore } from '../sources/blockDom.ts';
import type { ShownPlace } from '../words/readWords.ts';
import { type PickedOnCard, textShownBy } from './cardWords.ts';

const TEXTS = '[data-card-text]';

/** Every sentence on the cards of the page, in reading order. */
export function sentencesOnCards(): readonly ShownPlace[] {
  return [...document.querySelectorAll(TEXTS)].flatMap((paragraph) =>
    sentencePlaces(wordsIn(paragraph)).map((place) => ({ paragraph, ...place })),
  );
}

/** What is selected on a card; a choice over more texts is cut to the first that holds words. */
export function selectedOnCard(): PickedOnCard | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  for (const paragraph of document.querySelectorAll(TEXTS)) {
    const picked = range.intersectsNode(paragraph) && pickedFrom(stretchIn(paragraph, range));
    if (picked) return picked;
  }
  return undefined;
}

/** Words of a card as a comment begins with them, without spaces around them. */
export function pickedFrom({ paragraph, from, to }: ShownPlace): PickedOnCard | undefined {
  const shown = textShownBy(paragraph);
  const words = wordsIn(paragraph).slice(from, to);
  if (!shown || !holdsWords(words)) return undefined;
  return { ...shown, quote: words.trim(), at: from + words.length - words.trimStart().length };
}

function stretchIn(paragraph: Element, range: Range): ShownPlace {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const begins = paragraph.contains(startContainer);
  const ends = paragraph.contains(endContainer);
  return {
    paragraph,
    from: begins ? lettersBefore(paragraph, startContainer, startOffset) : 0,
    to: ends ? lettersBefore(paragraph, endContainer, endOffset) : wordsIn(paragraph).length,
  };
}

function wordsIn(paragraph: Element): string {
  return paragraph.textContent;
}
