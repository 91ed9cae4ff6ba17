import * as Y from 'yjs';
import type { Stretch } from './passages.ts';

/** Puts other words in the place of a stretch, written as its first letter was; without words the stretch goes. */
export function replaceWords({ block, from, to }: Stretch, words: string): void {
  const pieces = piecesWithin(block, from, to);
  const first = pieces.find(({ text }) => text !== undefined);
  const marks = first?.text && marksAt(first.text, first.start);
  // From behind, so that the places before stay what they are.
  for (const { index, text, start, end } of pieces.toReversed()) {
    if (text) text.delete(start, end - start);
    else block.delete(index);
  }
  if (first?.text && words !== '') first.text.insert(first.start, words, marks ?? {});
}

interface Within {
  /** Among the children of the block. */
  readonly index: number;
  /** Undefined for a line break. */
  readonly text?: Y.XmlText;
  readonly start: number;
  readonly end: number;
}

function piecesWithin(block: Y.XmlElement, from: number, to: number): readonly Within[] {
  let before = 0;
  return block.toArray().flatMap((child, index): readonly Within[] => {
    const begin = before;
    const text = child instanceof Y.XmlText ? child : undefined;
    const length = text?.length ?? 1;
    before += length;
    const [start, end] = [Math.max(from - begin, 0), Math.min(to - begin, length)];
    return start < end ? [{ index, ...(text && { text }), start, end }] : [];
  });
}

type Marks = Record<string, unknown>;
interface Part {
  readonly insert?: unknown;
  readonly attributes?: Marks;
}

/** Bold, leaning, and where it leads, of one letter. */
function marksAt(text: Y.XmlText, place: number): Marks | undefined {
  let before = 0;
  const delta: unknown = text.toDelta();
  for (const { insert, attributes } of Array.isArray(delta) ? delta.filter(isPart) : []) {
    before += typeof insert === 'string' ? insert.length : 1;
    if (place < before) return attributes;
  }
  return undefined;
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && 'insert' in part;
}
