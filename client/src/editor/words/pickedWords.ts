import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type Stretch } from '@opgave/shared/document/passages';
import { holdsWords, sentenceAt } from '@opgave/shared/method/sentencePlaces';
import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { rootNameOf } from '../place.ts';
import type { PickedWords } from './words.ts';

/** What is chosen in an editor, or the sentence around its caret; undefined where no words stand. */
export function pickedWords(editor: Editor, fragment: Y.XmlFragment): PickedWords | undefined {
  const stretch = chosen(editor, fragment) ?? aroundCaret(editor, fragment);
  const passage = stretch && passageOf(stretch);
  const section = fragment.doc && rootNameOf(fragment.doc, fragment);
  return passage && section ? { section, fragment, passage } : undefined;
}

/** A choice over more than one block is cut to the first that holds words. */
function chosen({ state }: Editor, fragment: Y.XmlFragment): Stretch | undefined {
  const { from, to, empty } = state.selection;
  if (empty) return undefined;
  const found: Stretch[] = [];
  state.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock || found.length > 0) return found.length === 0;
    const begin = position + 1;
    const block = blockAt(fragment, state.doc.resolve(begin));
    const stretch = block && trimmed(block, Math.max(0, from - begin), to - begin);
    if (stretch) found.push(stretch);
    return false;
  });
  return found[0];
}

function aroundCaret({ state }: Editor, fragment: Y.XmlFragment): Stretch | undefined {
  const { $head } = state.selection;
  const block = blockAt(fragment, $head);
  const place = block && sentenceAt(inlineText(block), $head.parentOffset);
  return place && { block, ...place };
}

/** The same words without spaces around them; undefined where no words stand. */
export function trimmed(block: Y.XmlElement, from: number, to: number): Stretch | undefined {
  const words = inlineText(block).slice(from, to);
  if (!holdsWords(words)) return undefined;
  const start = from + words.length - words.trimStart().length;
  return { block, from: start, to: start + words.trim().length };
}

/** The block of the document that an editor shows around a place. */
export function blockAt(fragment: Y.XmlFragment, place: ResolvedPos): Y.XmlElement | undefined {
  if (!place.parent.isTextblock) return undefined;
  let inside: unknown = fragment;
  for (let depth = 0; depth < place.depth; depth += 1) {
    if (!(inside instanceof Y.XmlFragment)) return undefined;
    inside = inside.get(place.index(depth));
  }
  return inside instanceof Y.XmlElement ? inside : undefined;
}
