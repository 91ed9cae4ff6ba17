import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type Stretch } from '@opgave/shared/document/passages';
import { sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { rootNameOf } from '../place.ts';
import { blockShownBy, lettersBefore, rangeOf } from '../sources/blockDom.ts';
import { blockAt, trimmed } from './pickedWords.ts';
import type { PickedWords } from './words.ts';

/** A sheet on the page, with the one text in it that has an editor. */
export interface ShownSheet {
  readonly sheet: HTMLElement | null;
  readonly editor: Editor | undefined;
  readonly active: Y.XmlFragment | undefined;
}

/** Letters of a text with the paragraph of the page that shows it. */
export interface ShownPlace {
  readonly paragraph: Element;
  readonly from: number;
  readonly to: number;
}

/** The same of a document. */
export interface ShownStretch extends ShownPlace, Stretch {}

/** The block of the document that a paragraph shows, in a text that is read as well as in the one that is written. */
export function blockOn(paragraph: Element, { editor, active }: Omit<ShownSheet, 'sheet'>) {
  const shown = blockShownBy(paragraph);
  if (shown) return shown;
  if (!editor || !active || !editor.view.dom.contains(paragraph)) return undefined;
  return blockAt(active, editor.state.doc.resolve(editor.view.posAtDOM(paragraph, 0)));
}

/** What somebody selected in a text that they read; a choice over more blocks is cut to the first that holds words. */
export function selectedToRead(shown: ShownSheet): PickedWords | undefined {
  const selection = document.getSelection();
  const { sheet, editor } = shown;
  if (!sheet || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!sheet.contains(range.commonAncestorContainer) || editor?.view.dom.contains(range.startContainer)) {
    return undefined;
  }
  for (const paragraph of sheet.querySelectorAll('p')) {
    const block = range.intersectsNode(paragraph) ? blockShownBy(paragraph) : undefined;
    const stretch = block && trimmed(block, startIn(paragraph, range), endIn(paragraph, range, block));
    const words = stretch && wordsOf(stretch);
    if (words) return words;
  }
  return undefined;
}

function startIn(paragraph: Element, { startContainer, startOffset }: Range): number {
  return paragraph.contains(startContainer) ? lettersBefore(paragraph, startContainer, startOffset) : 0;
}

function endIn(paragraph: Element, { endContainer, endOffset }: Range, block: Y.XmlElement): number {
  if (!paragraph.contains(endContainer)) return inlineText(block).length;
  return lettersBefore(paragraph, endContainer, endOffset);
}

/** Every sentence on the sheet, in reading order. */
export function sentencesOn(shown: ShownSheet): readonly ShownStretch[] {
  return [...(shown.sheet?.querySelectorAll('p') ?? [])].flatMap((paragraph) => {
    const block = blockOn(paragraph, shown);
    if (!block) return [];
    return sentencePlaces(inlineText(block)).map((place) => ({ block, paragraph, ...place }));
  });
}

/** The sentence in which the caret or the selection begins. */
export function sentenceHere(sentences: readonly ShownPlace[]): number {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  if (!selection || !node) return -1;
  return sentences.findLastIndex(
    ({ paragraph, from }) =>
      paragraph.contains(node) && from <= lettersBefore(paragraph, node, selection.anchorOffset),
  );
}

/** Words from the first of some sentences to the last, as the menu asks for them. */
export function wordsOf({ block, from, to }: Stretch): PickedWords | undefined {
  const section = block.doc && rootNameOf(block.doc, block);
  const passage = passageOf({ block, from, to });
  if (!section || !passage || !block.doc) return undefined;
  return { section, fragment: block.doc.getXmlFragment(section), passage };
}

/** Where on the page a stretch stands. */
export function rangeOfPlace({ paragraph, from, to }: ShownPlace): Range | undefined {
  return rangeOf(paragraph, from, to);
}
