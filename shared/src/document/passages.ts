import * as Y from 'yjs';
import { holdsWords } from '#method/sentencePlaces.ts';
import { inlineText } from './extractText.ts';

/** One letter of a document, by the id that Yjs gave it: it stays the same letter wherever it moves. */
export interface Letter {
  readonly client: number;
  readonly clock: number;
}

/** Some words of a document: the first and the last letter. What is written before or behind does not belong to it. */
export interface Passage {
  readonly start: Letter;
  readonly end: Letter;
}

/** A passage with the words as they were when somebody chose them. */
export interface QuotedPassage extends Passage {
  readonly quote: string;
  readonly isAsSeen?: true | undefined;
}

/** Where words stand now: from and to count in `inlineText(block)`. */
export interface Stretch {
  readonly block: Y.XmlElement;
  readonly from: number;
  readonly to: number;
}

/** The words of a block that stand between two places, or undefined where a line break is the first or the last. */
export function passageOf({ block, from, to }: Stretch): QuotedPassage | undefined {
  const start = letterAt(block, from);
  const end = letterAt(block, to - 1);
  return start && end && from < to ? { start, end, quote: inlineText(block).slice(from, to) } : undefined;
}

/**
 * Where a passage stands now in a root. Words that were taken out and came back are found by their quotation, as long
 * as it stands there once. Undefined when they have no place any more.
 */
export function placeOf(root: Y.XmlFragment, passage: QuotedPassage): Stretch | undefined {
  return ownStretchOf(root, passage) ?? onlyPlaceOf(root, passage.quote);
}

/** By its letters; other words that somebody wrote in the gap they left are not its words. */
export function ownStretchOf(root: Y.XmlFragment, passage: QuotedPassage): Stretch | undefined {
  const stretch = stretchOf(root, passage);
  if (!stretch || [passage.start, passage.end].some((letter) => isAlive(root, letter))) return stretch;
  const before = new Set(wordsIn(passage.quote));
  const now = wordsIn(inlineText(stretch.block).slice(stretch.from, stretch.to));
  return now.some((word) => before.has(word)) ? stretch : undefined;
}

function isAlive({ doc }: Y.XmlFragment, { client, clock }: Letter): boolean {
  if (!doc || clock >= Y.getState(doc.store, client)) return false;
  const item = Y.getItem(doc.store, Y.createID(client, clock));
  return item instanceof Y.Item && !item.deleted;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where the letters of a passage stand now in a root, as far as words are left of it. */
export function stretchOf(root: Y.XmlFragment, { start, end }: Passage): Stretch | undefined {
  const first = pointOf(root, start, 0);
  const last = pointOf(root, end, -1);
  if (!first || !last) return undefined;
  const { block, at: to } = last;
  const from = first.block === block ? first.at : 0;
  return from < to && holdsWords(inlineText(block).slice(from, to)) ? { block, from, to } : undefined;
}

/** Whether these letters stand in the document, or once stood there. */
export function holdsLetters({ doc }: Y.XmlFragment, { start, end }: Passage): boolean {
  return [start, end].every(({ client, clock }) => doc !== null && clock < Y.getState(doc.store, client));
}

/** Every block of text in a root, in reading order. */
export function textBlocks(container: Y.XmlFragment): readonly Y.XmlElement[] {
  return container
    .toArray()
    .filter(isElement)
    .flatMap((child) => (isTextBlock(child) ? [child] : textBlocks(child)));
}

function isElement(type: unknown): type is Y.XmlElement {
  return type instanceof Y.XmlElement;
}

function isTextBlock(type: unknown): type is Y.XmlElement {
  return isElement(type) && type.nodeName === 'paragraph';
}

function onlyPlaceOf(root: Y.XmlFragment, quote: string): Stretch | undefined {
  if (!holdsWords(quote)) return undefined;
  const [only, ...others] = textBlocks(root).flatMap((block) => {
    const text = inlineText(block);
    const from = text.indexOf(quote);
    if (from < 0) return [];
    const again = text.includes(quote, from + 1);
    const place = { block, from, to: from + quote.length };
    return again ? [place, place] : [place];
  });
  return others.length === 0 ? only : undefined;
}

function letterAt(block: Y.XmlElement, place: number): Letter | undefined {
  let from = 0;
  for (const child of block.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText && from <= place && place < from + length) {
      return Y.createRelativePositionFromTypeIndex(child, place - from).item ?? undefined;
    }
    from += length;
  }
  return undefined;
}

/** Before (`0`) or behind (`-1`) a letter; undefined when it is not known here, or stands in another root. */
function pointOf(root: Y.XmlFragment, letter: Letter, assoc: 0 | -1) {
  if (!root.doc) return undefined;
  const relative = Y.createRelativePositionFromJSON({ item: letter, assoc });
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, root.doc);
  const text = absolute?.type;
  if (!absolute || !(text instanceof Y.XmlText) || rootAbove(text) !== root) return undefined;
  const block = text.parent;
  if (!isTextBlock(block)) return undefined;
  return { block, at: offsetOf(block, text) + absolute.index };
}

/** Undefined for what was taken out together with something around it. */
function rootAbove(type: unknown): unknown {
  let top = type;
  while (top instanceof Y.AbstractType && top._item) {
    if (top._item.deleted) return undefined;
    top = top._item.parent;
  }
  return top;
}

function offsetOf(block: Y.XmlElement, text: Y.XmlText): number {
  const before = block.toArray();
  return before
    .slice(0, before.indexOf(text))
    .reduce((sum, child) => sum + (child instanceof Y.XmlText ? child.length : 1), 0);
}
