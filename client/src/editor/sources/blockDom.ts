import type * as Y from 'yjs';

/** Which block of a document a paragraph on the page shows. */
const SHOWN = new WeakMap<Element, Y.XmlElement>();

export function showsBlock(paragraph: Element | null, block: Y.XmlElement): void {
  if (paragraph) SHOWN.set(paragraph, block);
}

export function blockShownBy(paragraph: Element): Y.XmlElement | undefined {
  return SHOWN.get(paragraph);
}

/** Chips, carets and what a browser needs at the end of a line are not words of the text. */
const NOT_TEXT = '[data-chips], .ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak';

interface Piece {
  readonly node: Node;
  readonly length: number;
}

function piecesOf(within: Node): readonly Piece[] {
  return [...within.childNodes].flatMap((node): readonly Piece[] => {
    if (node instanceof Text) return [{ node, length: node.data.length }];
    if (!(node instanceof Element) || node.matches(NOT_TEXT)) return [];
    return node instanceof HTMLBRElement ? [{ node, length: 1 }] : piecesOf(node);
  });
}

/**
 * How many letters of the text stand in a paragraph before a place on the page: in a text, or between the parts of an
 * element, as browsers say it when a whole paragraph is chosen.
 */
export function lettersBefore(paragraph: Element, node: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(node, offset);
  let before = 0;
  for (const piece of piecesOf(paragraph)) {
    if (piece.node === node) return before + offset;
    const isBefore = place.comparePoint(piece.node, 0) < 0;
    if (!isBefore) return before;
    before += piece.length;
  }
  return before;
}

/** The stretch of the page that shows these letters of a paragraph. */
export function rangeOf(paragraph: Element, from: number, to: number): Range | undefined {
  const start = pointAt(paragraph, from);
  const end = pointAt(paragraph, to);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function pointAt(paragraph: Element, place: number): { node: Text; offset: number } | undefined {
  let before = 0;
  for (const { node, length } of piecesOf(paragraph)) {
    if (node instanceof Text && place <= before + length)
      return { node, offset: Math.max(0, place - before) };
    before += length;
  }
  return undefined;
}
