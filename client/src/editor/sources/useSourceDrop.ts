import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type Stretch } from '@opgave/shared/document/passages';
import { sentenceAt } from '@opgave/shared/method/sentencePlaces';
import type { Editor } from '@tiptap/core';
import { type DragEvent, useEffect } from 'react';
import type * as Y from 'yjs';
import { rootNameOf } from '../place.ts';
import { blockOn } from '../words/readWords.ts';
import { lettersBefore, rangeOf } from './blockDom.ts';
import type { DroppedOn, PlacedSources } from './sources.ts';

/** What a dragged source is known by among all that can be dragged over a page. */
export const SOURCE_TYPE = 'application/x-opgave-source';
const HIGHLIGHT = 'opgave-dropping';

interface Under extends Stretch {
  readonly paragraph: Element;
}

interface DropZone {
  readonly onDragOverCapture: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDropCapture: (event: DragEvent) => void;
}

/** Lets a source be dropped on a sentence, in a text that is read as well as in the one that is written. */
export function useSourceDrop(
  sources: PlacedSources | undefined,
  editor: Editor | undefined,
  active: Y.XmlFragment | undefined,
): DropZone | undefined {
  useEffect(() => () => mark(undefined), []);
  const onDrop = sources?.onDrop;
  if (!onDrop) return undefined;

  function under(event: DragEvent): Under | undefined {
    return event.dataTransfer.types.includes(SOURCE_TYPE) ? sentenceUnder(event, editor, active) : undefined;
  }
  return {
    onDragOverCapture(event) {
      const found = under(event);
      mark(found);
      if (!found) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
    },
    onDragLeave: () => mark(undefined),
    onDropCapture(event) {
      const found = under(event);
      mark(undefined);
      const on = found && droppedOn(found);
      if (!on) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(on, event.dataTransfer);
    },
  };
}

function droppedOn(under: Under): DroppedOn | undefined {
  const passage = passageOf(under);
  const section = under.block.doc && rootNameOf(under.block.doc, under.block);
  return passage && section ? { section, passage } : undefined;
}

function sentenceUnder(
  { clientX, clientY }: DragEvent,
  editor: Editor | undefined,
  active: Y.XmlFragment | undefined,
): Under | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const node = caret?.offsetNode;
  const inside = node instanceof Element ? node : node?.parentElement;
  const paragraph = inside?.closest('p');
  if (!caret || !node || !paragraph) return undefined;
  const block = blockOn(paragraph, { editor, active });
  if (!block) return undefined;
  const place = sentenceAt(inlineText(block), lettersBefore(paragraph, node, caret.offset));
  return place && { block, paragraph, ...place };
}

/** Shows on which sentence the source would land. */
function mark(under: Under | undefined): void {
  const range = under && rangeOf(under.paragraph, under.from, under.to);
  if (range) CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights?.delete(HIGHLIGHT);
}
